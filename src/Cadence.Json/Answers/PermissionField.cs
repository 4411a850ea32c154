namespace Cadence;

/// <summary>The fields of a permission, besides those that it shares with a decision.</summary>
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
