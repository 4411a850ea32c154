namespace Cadence;

/// <summary>The cases of <see cref="RescheduleDecision"/>, as the contract names them.</summary>
public enum RescheduleKind
{
    /// <summary>The meeting is held at an agreed time.</summary>
    Keep,

    /// <summary>A quick call now, the full meeting later.</summary>
    QuickCall,

    /// <summary>The meeting moves to one of the offered slots.</summary>
    Move,

    /// <summary>An open offer; nothing is pressed.</summary>
    LetBuyerChoose,

    /// <summary>Say so politely, and step back.</summary>
    StepBack,

    /// <summary>The seller may not do it.</summary>
    Refuse,
}
