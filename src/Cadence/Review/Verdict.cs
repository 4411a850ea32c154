namespace Cadence;

/// <summary>What a policy would have said of a touch just before it.</summary>
public enum Verdict
{
    /// <summary>It may be made.</summary>
    Allowed,

    /// <summary>It does a duty; a duty comes before any rule but the law.</summary>
    Duty,

    /// <summary>Not even a touch that asks nothing: wait, do first what is owed, or step back.</summary>
    TooSoon,

    /// <summary>A touch that asks for less may be made.</summary>
    TooBig,

    /// <summary>No date permits it: the buyer closed that scope, said "not ever", or the channel is out.</summary>
    Forbidden,
}
