namespace Cadence;

/// <summary>What an <see cref="OptIn"/> rests on.</summary>
public enum ConsentBasis
{
    /// <summary>The buyer said so. Only this opens what an opt-out closed.</summary>
    Express,

    /// <summary>It follows from a purchase, an inquiry or a published address.</summary>
    Implied,
}
