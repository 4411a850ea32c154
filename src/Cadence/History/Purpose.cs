namespace Cadence;

/// <summary>Why the seller reaches out; consent is given and taken back by purpose.</summary>
public enum Purpose
{
    /// <summary>Selling: what the seller starts of their own accord.</summary>
    Sales,

    /// <summary>Service: an answer, an acknowledgement, a meeting kept, an apology, a matter of an order.</summary>
    Service,
}
