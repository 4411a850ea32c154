namespace Cadence;

/// <summary>What can be decisive for a <see cref="RescheduleDecision"/>. In JSON the names are camelCase.</summary>
public enum RescheduleRule
{
    /// <summary>A time that the buyer named is free for all.</summary>
    Accepted,

    /// <summary>The available time is all that the meeting needs.</summary>
    TimeEnough,

    /// <summary>The available time is less than the meeting needs.</summary>
    TimeTooShort,

    /// <summary>The buyer has a need that cannot wait.</summary>
    ImmediateNeed,

    /// <summary>A meeting is sought for the first time.</summary>
    FirstMeeting,

    /// <summary>The buyer's plans gave way; they may move a meeting at any notice.</summary>
    BuyerMoves,

    /// <summary>The buyer moves it again.</summary>
    BuyerMovesAgain,

    /// <summary>The buyer did not come.</summary>
    BuyerMissed,

    /// <summary>The seller's plans gave way, in good time or with the buyer's consent.</summary>
    SellerMoves,

    /// <summary>The seller moves it again.</summary>
    SellerMovesAgain,

    /// <summary>The seller did not come, and owes an apology.</summary>
    Apology,

    /// <summary>Less than a working day is left: the seller may not move it without the buyer's consent.</summary>
    ShortNotice,

    /// <summary>The buyer asked for time; it is not over.</summary>
    RequestedTime,

    /// <summary>The buyer is away.</summary>
    Absence,

    /// <summary>The seller has stepped back.</summary>
    Suspension,

    /// <summary>The buyer said no.</summary>
    Decline,

    /// <summary>The buyer opted out.</summary>
    OptOut,

    /// <summary>None of the times that were named is free for all.</summary>
    NoneFits,

    /// <summary>Nothing is free for all within the horizon.</summary>
    NoCommonTime,

    /// <summary>The hours of those who attend never overlap for long enough within the horizon.</summary>
    NoCommonHours,

    /// <summary>Somebody holds these times for something that is not settled.</summary>
    Tentative,

    /// <summary>These times are outside somebody's hours.</summary>
    OutsideHours,

    /// <summary>The meeting is over: it was held, or how it ended is to be recorded first.</summary>
    Over,
}
