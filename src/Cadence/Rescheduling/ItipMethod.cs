namespace Cadence;

/// <summary>The methods of iTIP, RFC 5546, section 1.4, that a rescheduling needs.</summary>
public enum ItipMethod
{
    /// <summary><c>REQUEST</c>, section 3.2.2: the organizer invites (3.2.2), moves (3.2.2.1) or confirms (3.2.2.2).</summary>
    Request,

    /// <summary><c>REPLY</c>, section 3.2.3: an attendee accepts or declines.</summary>
    Reply,

    /// <summary><c>COUNTER</c>, section 3.2.7: an attendee proposes another time.</summary>
    Counter,

    /// <summary><c>DECLINECOUNTER</c>, section 3.2.8: the organizer declines what an attendee proposed.</summary>
    DeclineCounter,

    /// <summary><c>CANCEL</c>, section 3.2.5: the organizer calls it off.</summary>
    Cancel,
}
