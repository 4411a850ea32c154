namespace Cadence;

/// <summary>What the seller did well.</summary>
public enum PraiseKind
{
    /// <summary>What the buyer wrote was answered in time.</summary>
    AnsweredInTime,

    /// <summary>A no was acknowledged in time.</summary>
    NoAcknowledged,

    /// <summary>An agreed meeting was held.</summary>
    MeetingKept,

    /// <summary>The seller came back on the date that the buyer had named.</summary>
    ReconvenedInTime,

    /// <summary>An apology that was owed was made in time.</summary>
    ApologyMade,

    /// <summary>The seller left the buyer in peace for the time that they had asked for.</summary>
    PauseHonoured,
}
