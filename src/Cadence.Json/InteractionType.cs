namespace Cadence;

/// <summary>The interaction types of the contract, in the order of its table.</summary>
internal enum InteractionType
{
    Touch,
    Withdrawal,
    Suspension,
    Signal,
    Reply,
    Inquiry,
    TimeRequested,
    Absence,
    Decline,
    OptOut,
    OptIn,
    Referral,
    Purchase,
    MeetingBooked,
    MeetingMoved,
    MeetingCancelled,
    MeetingMissed,
    MeetingHeld,
    Bounce,
    Baseline,
    Retracted,
}
