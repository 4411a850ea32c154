namespace Cadence.Cli;

/// <summary>What a decision comes to.</summary>
internal enum AnswerKind
{
    /// <summary>A step may be taken.</summary>
    Reach,

    /// <summary>A duty comes first.</summary>
    Respond,

    /// <summary>No touch at all.</summary>
    Wait,

    /// <summary>Patience is spent: say so, and resume on a date.</summary>
    StepBack,

    /// <summary>It is over.</summary>
    Leave,
}
