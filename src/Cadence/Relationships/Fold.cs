namespace Cadence;

/// <summary>
/// The state of a relationship, folded from its interactions one by one, in order, each in O(1). Only its creator changes it,
/// before anybody else sees it; a copy shares nothing that either of them changes.
/// </summary>
internal sealed partial class Fold(DateTimeZone zone)
{
    // The fields that deciding reads most come first and lie together.
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

    /// <summary>The instant of the last interaction; null if there is none.</summary>
    public Instant? Last => rhythm.IsKnown ? last : null;

    public Correspondence? LastCorrespondence => latest.Correspondence;

    /// <summary>The last reply or inquiry in which the buyer asked for so much or more, whatever the seller did since.</summary>
    public Correspondence? LastRequest(Ask least)
    {
        for (var link = latest.Requests; link is not null; link = link.Tail)
        {
            if (link.Head.Requests >= least)
            {
                return link.Head;
            }
        }

        return null;
    }

    public Inquiry? LastInquiry => latest.Inquiry;

    public Purchase? LastPurchase => latest.Purchase;

    /// <summary>The last conversation on the telephone.</summary>
    public Interaction? LastCall => latest.Call;

    /// <summary>
    /// Returns what the buyer's clock shows. It stands still while it is not the buyer's turn: in requested time, in an
    /// absence, before a meeting of theirs, and while an answer is owed to them.
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

    /// <summary>
    /// Returns the silence that counts: what the buyer's clock has run since the first unanswered touch that asks something;
    /// zero if there is none.
    /// </summary>
    public Duration CountedSilence(Instant at) => touches.FirstClock is { } first ? ClockAt(at) - first : Duration.Zero;

    public Fold Copy() => (Fold)MemberwiseClone();

    private struct Latest
    {
        public Correspondence? Correspondence;
        public Inquiry? Inquiry;

        // The newest first; each asks for more than all that are newer, so that there are no more than there are sizes.
        public Chain<Correspondence>? Requests;
        public Purchase? Purchase;
        public Interaction? Call;
    }
}
