namespace Cadence;

/// <summary>The cases of <see cref="RescheduleDecision"/>, as the contract names them.</summary>
public enum RescheduleKind
{
    /// <summary>It is held at a time that is agreed.</summary>
    Keep,

    /// <summary>A quick call now, the full meeting later.</summary>
    QuickCall,

    /// <summary>It moves to one of some slots.</summary>
    Move,

    /// <summary>An open offer, nothing pressed.</summary>
    LetBuyerChoose,

    /// <summary>Say so politely, and step back.</summary>
    StepBack,

    /// <summary>The seller may not.</summary>
    Refuse,
}
