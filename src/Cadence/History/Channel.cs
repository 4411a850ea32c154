namespace Cadence;

/// <summary>The way an interaction travelled. The order of the members breaks ties between channels.</summary>
public enum Channel
{
    /// <summary>Electronic mail.</summary>
    Email,

    /// <summary>A telephone call.</summary>
    Phone,

    /// <summary>A video call.</summary>
    Video,

    /// <summary>Face to face.</summary>
    InPerson,

    /// <summary>A text or chat message.</summary>
    Message,

    /// <summary>A social network.</summary>
    Social,

    /// <summary>Paper mail.</summary>
    Post,

    /// <summary>Any other way.</summary>
    Other,
}
