namespace Cadence;

/// <summary>
/// The state of a relationship, folded from its interactions one by one in O(1), whatever their order. It is changed only
/// by whoever made it, before anybody else sees it; a copy shares nothing that either of them changes.
/// </summary>
internal sealed partial class Fold(DateTimeZone zone)
{
    // What deciding reads most stands together, and first.
    private Consent consent;
    private Obligations obligations;
    private Meetings meetings;
    private Reachability reachability;
    private Touches touches;
    private Door door;
    private Depth depth;
    private Rhythm rhythm;
    private Duration ran;
    private Instant last;
    private Latest latest;

    public DateTimeZone Zone => zone;

    public ref readonly Door Door => ref door;

    public ref readonly Depth Depth => ref depth;

    public ref readonly Consent Consent => ref consent;

    public ref readonly Obligations Obligations => ref obligations;

    public ref readonly Meetings Meetings => ref meetings;

    public ref readonly Touches Touches => ref touches;

    public ref readonly Reachability Reachability => ref reachability;

    public ref readonly Rhythm Rhythm => ref rhythm;

    /// <summary>When the last interaction was, if there is one.</summary>
    public Instant? Last => rhythm.IsKnown ? last : null;

    public Correspondence? LastCorrespondence => latest.Correspondence;

    public Inquiry? LastInquiry => latest.Inquiry;

    public Purchase? LastPurchase => latest.Purchase;

    /// <summary>The last conversation on the telephone.</summary>
    public Interaction? LastCall => latest.Call;

    /// <summary>
    /// The buyer's clock. It stands still while it is not for the buyer to move: in requested time, in an absence, before a
    /// meeting of theirs, and while an answer is owed to them.
    /// </summary>
    public Duration ClockAt(Instant at)
    {
        if (!rhythm.IsKnown || obligations.OwesAnswer)
        {
            return ran;
        }

        var from = Instant.Max(last, meetings.BuyersUntil);
        if (from < door.OpenFrom)
        {
            from = door.Pause is { } pause ? Instant.Max(from, pause.Until) : from;
            from = door.Absence is { } absence ? Instant.Max(from, absence.Until) : from;
        }

        return at > from ? ran + (at - from) : ran;
    }

    /// <summary>The silence that counts: what the buyer's clock has run since the first touch that waits for them.</summary>
    public Duration CountedSilence(Instant at) => touches.FirstClock is { } first ? ClockAt(at) - first : Duration.Zero;

    public Fold Copy() => (Fold)MemberwiseClone();

    private struct Latest
    {
        public Correspondence? Correspondence;
        public Inquiry? Inquiry;
        public Purchase? Purchase;
        public Interaction? Call;
    }
}
