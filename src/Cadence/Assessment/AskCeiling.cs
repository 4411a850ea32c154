namespace Cadence;

/// <summary>How much a relationship bears: the largest ask that is in proportion to what the buyer has done.</summary>
internal static class AskCeiling
{
    /// <summary>The fraction of the interest at or below which silence lowers the ceiling.</summary>
    public const double Halved = 0.5;

    /// <summary>Computes the ceiling at an instant, if nothing more happens until then.</summary>
    public static Ask At(Fold fold, Prior prior, Instant at) => At(fold, prior, at, interest: null);

    /// <summary>Computes the same, given the interest at the instant if it is already known.</summary>
    public static Ask At(Fold fold, Prior prior, Instant at, double? interest)
    {
        var ceiling = Unlowered(fold.Depth);
        if (ceiling > Ask.Attention && LoweredBy(fold, prior, at, interest, ceiling) is not null)
        {
            ceiling--;
        }

        return fold.Depth.Request?.Requests is { } requested && requested > ceiling && !fold.Depth.IsOver
            ? requested
            : ceiling;
    }

    /// <summary>Returns what the stage bears, before anything lowers or raises it.</summary>
    public static Ask Unlowered(in Depth depth) => Of(depth.Stage, depth);

    /// <summary>Returns what the stage will bear once a buyer who ended the relationship has acted again.</summary>
    public static Ask Earned(in Depth depth) => Of(depth.Earned, depth);

    /// <summary>
    /// Returns what gives the ceiling that forbids an ask: what the buyer did to bear as much, and what has lowered it.
    /// </summary>
    public static Interaction[] Grounds(Fold fold, Prior prior, Ask ask, Instant at)
    {
        ref readonly var depth = ref fold.Depth;
        var borne = Unlowered(depth);
        var lowered = borne > Ask.Attention ? LoweredBy(fold, prior, at, interest: null, borne) : null;
        return depth.DissolvedBy is { } ended ? [ended]
            : depth.Request is { } request && request.Requests > (lowered is null ? borne : borne - 1) ? [request]
            : lowered is not null && ask <= borne ? [.. Grounds(depth), lowered]
            : Grounds(depth);
    }

    /// <summary>Returns what the buyer did to bear as much as the stage does.</summary>
    public static Interaction[] Grounds(in Depth depth) =>
        depth switch
        {
            { Earned: Stage.Exploration, Held: { } held } => [held],
            { Earned: Stage.Expansion, Advances: ({ } first, { } second) } => [first, second],
            { EarnedBy: { } earned } => [earned],
            _ => [],
        };

    private static Ask Of(Stage stage, in Depth depth) =>
        stage switch
        {
            Stage.Unaware => Ask.Attention,
            Stage.Awareness => Ask.Reply,
            Stage.Exploration => depth.Held is not null ? Ask.Meeting : Ask.Call,
            Stage.Expansion => depth.Advances.Second is not null ? Ask.Commitment : Ask.Evaluation,
            Stage.Commitment => Ask.Commitment,
            _ => Ask.Nothing,
        };

    // The newest unanswered touch that asked for so much, or the first of those that so long a silence follows.
    private static Touch? LoweredBy(Fold fold, Prior prior, Instant at, double? interest, Ask ceiling)
    {
        Touch? first = null;
        for (var link = fold.Touches.Unanswered; link is not null; link = link.Tail)
        {
            first = link.Head.Touch;
            if (first.Ask >= ceiling)
            {
                return first;
            }
        }

        if (first is null)
        {
            return null;
        }

        double left = interest ?? InterestModel.Of(fold.Rhythm, fold.CountedSilence(at), prior.Interest);
        return left <= Halved && left <= Halved * InterestModel.SilenceFree(fold.Rhythm, prior.Interest) ? first : null;
    }
}
