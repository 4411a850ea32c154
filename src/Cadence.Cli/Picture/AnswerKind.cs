namespace Cadence.Cli;

/// <summary>The kinds of answer that are drawn.</summary>
internal enum AnswerKind
{
    /// <summary>A step may be taken.</summary>
    Reach,

    /// <summary>A duty comes first.</summary>
    Respond,

    /// <summary>No touch may be made.</summary>
    Wait,

    /// <summary>Patience is spent: say so, and resume on a date.</summary>
    StepBack,

    /// <summary>It is over.</summary>
    Leave,
}
