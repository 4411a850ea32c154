namespace Cadence;

/// <summary>What the seller did wrong, or left undone.</summary>
/// <remarks>
/// <para>One touch gives at most one finding about its size and one about its time, so that each finding names one thing to do
/// differently: ask for less, or wait. What forbids the touch decides which it is:</para>
/// <list type="table">
/// <item><term><c>optOut</c>, a law that requires consent, and any other law that a date does not end</term><description><see cref="ContactAfterOptOut"/>, and
/// nothing else</description></item>
/// <item><term><c>proportion</c>, <c>giftFirst</c></term><description><see cref="AskTooBig"/></description></item>
/// <item><term><c>requestedTime</c>, <c>absence</c>, <c>suspension</c>, <c>decline</c>, <c>agreedMeeting</c>, a duty that comes
/// first</term><description><see cref="AskTooSoon"/></description></item>
/// <item><term>otherwise <c>frequencyCap</c>, <c>accountCap</c>, a rest after a call, if they forbid the touch even if it asked
/// nothing</term><description><see cref="OverTouched"/></description></item>
/// <item><term>otherwise those, if they forbid the ask alone; <c>tempo</c>, patience, a rule of your own that a date ends</term>
/// <description><see cref="AskTooSoon"/></description></item>
/// <item><term>a rule of your own that looks at the ask and that no date ends</term><description>
/// <see cref="AskTooBig"/></description></item>
/// <item><term>only <c>contactHours</c>, or hours that a law sets</term><description>
/// <see cref="OutsideHours"/></description></item>
/// </list>
/// <para>A touch that does a duty is judged by law and courtesy alone. An ask that rides on it is judged like any other step of
/// the seller's own, but for the hours, which are the duty's. A touch on a channel that bounced (<c>reachable</c>) is not a
/// finding: it troubles nobody.</para>
/// <para>The members are ordered by gravity, the gravest first.</para>
/// </remarks>
public enum FindingKind
{
    /// <summary>A touch in a scope that the buyer had closed, or without the consent that a law requires.</summary>
    ContactAfterOptOut,

    /// <summary>The seller withdrew during time that the buyer had asked for.</summary>
    PrematureWithdrawal,

    /// <summary>A no was not acknowledged in time.</summary>
    SilenceAfterDecline,

    /// <summary>What the buyer wrote was not answered in time.</summary>
    UnansweredBuyer,

    /// <summary>
    /// An agreed meeting that could be kept was missed by the seller, or neither held, nor called off, nor recorded as missed.
    /// </summary>
    MeetingAbandoned,

    /// <summary>The date that the buyer named to come back passed without a word.</summary>
    MissedReconvening,

    /// <summary>
    /// The seller moved, re-booked for another time, or called off a meeting with less than a working day's notice, without a
    /// record of the buyer's consent.
    /// </summary>
    MovedAtShortNotice,

    /// <summary>A touch, or what it asked for, before its time.</summary>
    AskTooSoon,

    /// <summary>A touch that asked for more than the relationship bore.</summary>
    AskTooBig,

    /// <summary>One touch more than the buyer, or their account, may be sent within a number of days.</summary>
    OverTouched,

    /// <summary>A touch outside the buyer's working hours.</summary>
    OutsideHours,
}
