namespace Cadence;

/// <summary>The fields of whether a step may be taken, beside those of a decision.</summary>
internal enum PermissionField
{
    Step,
    Ask,
    Channel,
    Purpose,
    Verdict,
    NotBefore,
    LargestAskNow,
    Estimate,
}
