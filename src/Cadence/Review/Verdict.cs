namespace Cadence;

/// <summary>What a policy would have said about a touch just before it.</summary>
public enum Verdict
{
    /// <summary>It may be made.</summary>
    Allowed,

    /// <summary>
    /// It does a duty, which comes before any rule but the law, and asks for nothing that may not ride on it.
    /// </summary>
    Duty,

    /// <summary>
    /// A later date permits it, or not even a touch that asks nothing may be made: wait, first do what is owed, or step back.
    /// </summary>
    TooSoon,

    /// <summary>Only a touch that asks for less may be made, and no date changes that.</summary>
    TooBig,

    /// <summary>No date permits it: the buyer closed that scope or said "not ever", or the channel is out.</summary>
    Forbidden,
}
