namespace Cadence;

/// <summary>What a step costs the buyer, from nothing to a commitment, in order of cost.</summary>
public enum Ask
{
    /// <summary>Nothing is expected: a thank-you, an acknowledgement, a greeting.</summary>
    Nothing,

    /// <summary>A minute of attention: something to read or to look at.</summary>
    Attention,

    /// <summary>An answer in writing.</summary>
    Reply,

    /// <summary>A call of some minutes.</summary>
    Call,

    /// <summary>A meeting, with the time and the preparation it takes.</summary>
    Meeting,

    /// <summary>A trial, a demonstration with colleagues, a request for figures: work on the buyer's side.</summary>
    Evaluation,

    /// <summary>A purchase, a signature, a partnership.</summary>
    Commitment,
}
