namespace Cadence;

/// <summary>Evenly spaced instants of a book's past, its end excluded, and the questions asked there.</summary>
internal sealed class LandmarkGrid
{
    // A book holds nothing from before it was kept, so its first quarter only warms up the statistics.
    private const double WarmUp = 0.25;

    // Anything older would count for less than a sixteenth.
    private const double MostDays = 720;

    // At most so many instants, fewer in a large book, which has enough buyers.
    private const int MostLandmarks = 64;
    private const int FewestLandmarks = 8;
    private const int MostQuestions = 1 << 20;
    private const double LeastStepDays = 1;

    // A buyer silent for less than a day or more than a year says little about the others.
    private const double LeastSilence = 1;
    private const double MostSilence = 365;

    private readonly Instant start;
    private readonly Instant end;
    private readonly Duration step;

    private LandmarkGrid(Instant start, Instant end, Duration step)
    {
        this.start = start;
        this.end = end;
        this.step = step;
    }

    public double StepDays => step.TotalDays;

    /// <summary>Creates the grid of a book; null if its past has no length.</summary>
    public static LandmarkGrid? Over(List<Relationship> book, Instant? asOf)
    {
        Instant? first = null;
        Instant? last = asOf;
        foreach (var relationship in book)
        {
            var history = relationship.History;
            if (history.Count > 0)
            {
                first = first is { } earliest ? Instant.Min(earliest, history[0].At) : history[0].At;
                var latest = history[history.Count - 1].At;
                last = asOf is null && last is { } known ? Instant.Max(known, latest) : last ?? latest;
            }
        }

        if (first is not { } from || last is not { } until || until <= from)
        {
            return null;
        }

        double span = Math.Min((until - from).TotalDays * (1 - WarmUp), MostDays);
        int landmarks = Math.Min(Math.Max(MostQuestions / book.Count, FewestLandmarks), MostLandmarks);
        double apart = Math.Max(span / landmarks, LeastStepDays);
        return new(until - Duration.FromDays(span), until, Duration.FromDays(apart));
    }

    /// <summary>Asks both models about one relationship at every instant at which they could have been asked.</summary>
    public void Ask(Relationship relationship, LogisticFit returns, LogisticFit interest)
    {
        var history = relationship.History;
        if (history.Count == 0 || relationship.Fold.Rhythm.Acts == 0)
        {
            return;
        }

        var fold = new Fold(relationship.Zone);
        int folded = 0;
        int next = 0;
        int count = (int)Math.Floor((end - start) / step);
        for (var at = end - (step * count); at < end; at += step)
        {
            for (; folded < history.Count && history[folded].At <= at; folded++)
            {
                fold.Apply(history[folded]);
            }

            if (fold.Rhythm.Acts == 0)
            {
                continue;
            }

            for (next = Math.Max(next, folded); next < history.Count && !history[next].IsAct; next++) { }

            double silence = fold.Rhythm.SinceAt(at).Silence;
            double back = next < history.Count ? (history[next].At - at).TotalDays : double.PositiveInfinity;
            double age = (end - at).TotalDays;
            if (silence <= MostSilence)
            {
                AskReturn(fold, at, silence, new(back, age), returns);
                AskInterest(fold, at, silence, new(back, age), interest);
            }
        }
    }

    // Only buyers heard from at least twice and touched by somebody: one act may be an accident.
    private static void AskReturn(Fold fold, Instant at, double silence, Outcome outcome, LogisticFit fit)
    {
        ref readonly var rhythm = ref fold.Rhythm;
        if (silence >= LeastSilence && rhythm.Acts > 1 && rhythm.IsTouched)
        {
            var terms = ReturnTerms.Of(rhythm, fold.Touches.UnansweredCount, at);
            fit.Add(outcome, terms.Silence, terms.Activity, terms.Touch, terms.Unanswered);
        }
    }

    // If most of the silence did not count, nothing is learned about the silence that counts.
    private static void AskInterest(Fold fold, Instant at, double silence, Outcome outcome, LogisticFit fit)
    {
        double counted = fold.CountedSilence(at).TotalDays;
        if (silence <= LeastSilence || counted >= silence / 2)
        {
            double activity = Math.Log(1 + fold.Rhythm.CountedActivityAfter(counted));
            fit.Add(outcome, Math.Log(Limit.Clip(counted, InterestModel.LeastSilence, Rhythm.LongestTime)), activity);
        }
    }
}
