namespace Cadence;

/// <summary>How far a relationship bears: the largest ask that is in proportion to what the buyer has done.</summary>
internal static class AskCeiling
{
    /// <summary>Interest that the silence has halved lowers the ceiling.</summary>
    public const double Halved = 0.5;

    /// <summary>The ceiling at an instant, if nothing more happens until then.</summary>
    public static Ask At(Fold fold, Prior prior, Instant at)
    {
        var ceiling = Of(fold.Depth);
        if (ceiling > Ask.Attention && IsLowered(fold, prior, at, ceiling))
        {
            ceiling--;
        }

        return fold.Depth.Request?.Requests is { } requested && requested > ceiling ? requested : ceiling;
    }

    /// <summary>What must happen before an ask above the ceiling may be made.</summary>
    public static Requirements RequiredFor(Fold fold, Ask ask) =>
        ask <= Of(fold.Depth)
            ? Requirements.Reply
            : ask switch
            {
                Ask.Attention or Ask.Reply => Requirements.Signal,
                Ask.Call => Requirements.Reply,
                Ask.Meeting => Requirements.HeldMeeting,
                _ => Requirements.Advance,
            };

    private static Ask Of(in Depth depth) =>
        depth.Stage switch
        {
            Stage.Unaware => Ask.Attention,
            Stage.Awareness => Ask.Reply,
            Stage.Exploration => depth.Held > 0 ? Ask.Meeting : Ask.Call,
            Stage.Expansion => depth.Advances > 1 ? Ask.Commitment : Ask.Evaluation,
            Stage.Commitment => Ask.Commitment,
            _ => Ask.Nothing,
        };

    private static bool IsLowered(Fold fold, Prior prior, Instant at, Ask ceiling)
    {
        for (var link = fold.Touches.Unanswered; link is not null; link = link.Tail)
        {
            if (link.Head.Touch.Ask >= ceiling)
            {
                return true;
            }
        }

        return fold.Touches.Unanswered is not null
            && InterestModel.Of(fold.Rhythm, fold.CountedSilence(at), prior.Interest)
                <= Halved * InterestModel.SilenceFree(fold.Rhythm, prior.Interest);
    }
}
