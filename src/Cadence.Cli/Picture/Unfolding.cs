namespace Cadence.Cli;

/// <summary>
/// Replays an account's past, and notes what the library says along the way: at each interaction, and wherever the answer
/// changes in the quiet between two of them.
/// </summary>
internal sealed class Unfolding(Policy policy, Instant from, Instant to, Duration stride)
{
    private const int CurvePoints = 240;

    // With more than so much in the account, not each thing that colleagues do is looked at: what one changes may be drawn up to a
    // stride late.
    private const int MostOfColleagues = 1000;

    private readonly Policy clockless = Oracle.Clockless(policy);
    private readonly List<(Instant From, Answer Value)> answers = [];
    private readonly List<(Instant From, Standing Value)> doors = [];
    private readonly List<(Instant At, double Value)> interest = [];
    private readonly List<(Instant From, Velocity Value)> pace = [];

    public IReadOnlyList<(Instant From, Answer Value)> Answers => answers;

    public IReadOnlyList<(Instant From, Standing Value)> Doors => doors;

    public IReadOnlyList<(Instant At, double Value)> Interest => interest;

    public IReadOnlyList<(Instant From, Velocity Value)> Pace => pace;

    /// <param name="whole">What was known at the end.</param>
    /// <param name="now">The instant of the end.</param>
    public void Watch(Situation whole, Instant now)
    {
        var everyone = whole.Colleagues.Prepend(whole.Relationship).ToArray();
        var coming = new Queue<(Interaction Next, int Of)>(
            everyone
                .SelectMany((one, place) => one.History.Revisions.Select(revision => (revision, place)))
                .Where(step => step.revision.At > from && step.revision.At <= now)
                .OrderBy(step => step.revision.At)
        );
        var together = coming.Count > MostOfColleagues ? stride : Duration.Zero;
        var known = Array.ConvertAll(everyone, one => one.AsOf(from));
        var situation = whole.AsOf(from);
        var at = from;
        while (true)
        {
            var next = coming.TryPeek(out var step) ? step.Next.At : to;
            Note(situation, at, next);
            if (coming.Count == 0)
            {
                return;
            }

            at = next;
            while (
                coming.TryPeek(out step)
                && (step.Next.At == at || (step.Of > 0 && step.Next.At < Time.Later(at, together)))
            )
            {
                known[step.Of] = known[step.Of].With(step.Next);
                situation = situation.With(known[step.Of]);
                coming.Dequeue();
            }
        }
    }

    private void Note(Situation known, Instant start, Instant end)
    {
        var oracle = new Oracle(policy, clockless, known);
        foreach (var change in Changes.Of(oracle.At, answer => answer.Until, start, end, stride))
        {
            Add(answers, change);
        }

        foreach (var change in Changes.Of(at => known.Assess(at).Standing, _ => null, start, end, stride))
        {
            Add(doors, change);
        }

        var assessment = known.Assess(start);
        Add(pace, (start, assessment.Velocity));
        interest.Add((start, assessment.Interest));
        var width = (to - from) / CurvePoints;
        for (var at = Time.Later(start, width); at < end; at = Time.Later(at, width))
        {
            interest.Add((at, known.Assess(at).Interest));
        }

        interest.Add((end, known.Assess(Instant.Max(start, Time.Later(end, -Changes.Precision))).Interest));
    }

    private static void Add<T>(List<(Instant From, T Value)> list, (Instant From, T Value) change)
    {
        if (list.Count == 0 || !EqualityComparer<T>.Default.Equals(list[^1].Value, change.Value))
        {
            list.Add(change);
        }
    }
}
