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
        if (ceiling > Ask.Attention && IsLowered(fold, prior, at, interest, ceiling))
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

    private static Ask Of(Stage stage, in Depth depth) =>
        stage switch
        {
            Stage.Unaware => Ask.Attention,
            Stage.Awareness => Ask.Reply,
            Stage.Exploration => depth.Held > 0 ? Ask.Meeting : Ask.Call,
            Stage.Expansion => depth.Advances > 1 ? Ask.Commitment : Ask.Evaluation,
            Stage.Commitment => Ask.Commitment,
            _ => Ask.Nothing,
        };

    private static bool IsLowered(Fold fold, Prior prior, Instant at, double? interest, Ask ceiling)
    {
        for (var link = fold.Touches.Unanswered; link is not null; link = link.Tail)
        {
            if (link.Head.Touch.Ask >= ceiling)
            {
                return true;
            }
        }

        if (fold.Touches.Unanswered is null)
        {
            return false;
        }

        double left = interest ?? InterestModel.Of(fold.Rhythm, fold.CountedSilence(at), prior.Interest);
        return left <= Halved && left <= Halved * InterestModel.SilenceFree(fold.Rhythm, prior.Interest);
    }
}
