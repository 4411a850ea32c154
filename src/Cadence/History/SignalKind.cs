namespace Cadence;

/// <summary>What a <see cref="Signal"/> shows.</summary>
public enum SignalKind
{
    /// <summary>A page was visited.</summary>
    Visit,

    /// <summary>A link was followed.</summary>
    Click,

    /// <summary>Something was downloaded.</summary>
    Download,

    /// <summary>A webinar, a talk or a stand was attended.</summary>
    Attendance,

    /// <summary>A mail was opened. It counts for nothing: mail privacy proxies open everything.</summary>
    Open,
}
