namespace Cadence.Cli;

/// <summary>What a backtest can and cannot show.</summary>
internal static class Caution
{
    public const string InShort =
        "observational: this counts what followed touches that were made; it cannot show what would have followed had they not been";

    public const string AtLength =
        "This is observational. It counts how often buyers were heard from after touches that were made, by what the policy "
        + "would have said of each just before it. It cannot show what would have followed had a touch not been made, or been "
        + "made later: sellers chose whom to touch, and when. Compare within a band of silence, or the length of the silence "
        + "alone may explain a difference; and take one as a reason to try the policy on relationships chosen by lot, not as "
        + "what it would have won.";
}
