namespace Cadence;

/// <summary>The fields of the terms on which slots are offered.</summary>
internal enum TermsField
{
    MinimumNotice,
    Horizon,
    MostSlots,
    MayLeaveHours,
}
