namespace Cadence;

/// <summary>What a rule looks at in a step.</summary>
[Flags]
internal enum Looks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>What it asks.</summary>
    Ask = 1,

    /// <summary>The channel it takes, or its purpose.</summary>
    Channel = 1 << 1,
}
