namespace Cadence;

/// <summary>What must happen before a step may be taken. Flags combine.</summary>
[Flags]
public enum Requirements
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The seller gives something of value.</summary>
    Gift = 1,

    /// <summary>The buyer gives a sign of interest: a visit, a click, a download, an attendance.</summary>
    Signal = 1 << 1,

    /// <summary>
    /// The buyer writes or says something: after a "not ever" something that they ask for, after a bounce anything on that channel.
    /// </summary>
    Reply = 1 << 2,

    /// <summary>The seller answers what is owed.</summary>
    Answer = 1 << 3,

    /// <summary>The seller acknowledges the no.</summary>
    Acknowledgement = 1 << 4,

    /// <summary>The seller apologises.</summary>
    Apology = 1 << 5,

    /// <summary>A meeting is held: a conversation, on any channel.</summary>
    HeldMeeting = 1 << 6,

    /// <summary>A meeting ends with something agreed that moves the matter forward.</summary>
    Advance = 1 << 7,

    /// <summary>The buyer consents.</summary>
    OptIn = 1 << 8,
}
