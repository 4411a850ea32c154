namespace Cadence;

/// <summary>The participation status of an attendee, RFC 5545, section 3.2.12.</summary>
public enum PartStat
{
    /// <summary><c>NEEDS-ACTION</c>: an answer is awaited.</summary>
    NeedsAction,

    /// <summary><c>ACCEPTED</c>.</summary>
    Accepted,

    /// <summary><c>DECLINED</c>.</summary>
    Declined,
}
