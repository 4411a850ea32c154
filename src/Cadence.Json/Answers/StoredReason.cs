namespace Cadence;

/// <summary>A reason as the contract writes it.</summary>
/// <param name="Rule">The rule; or the duty, <c>patience</c>, or <c>open</c>.</param>
/// <param name="Until">Until when it holds, rounded up to the second, if a date ends it.</param>
/// <param name="Requires">What would end it, where something must happen.</param>
/// <param name="Evidence">The ids of the interactions that it rests on.</param>
/// <param name="Text">The reason in English.</param>
public sealed record StoredReason(
    string Rule,
    Instant? Until,
    Requirements Requires,
    IReadOnlyList<string> Evidence,
    string Text
)
{
    internal static StoredReason Of(Reason reason)
    {
        string[] evidence = new string[reason.Evidence.Count];
        for (int i = 0; i < evidence.Length; i++)
        {
            evidence[i] = reason.Evidence[i].Id;
        }

        return new(reason.Rule, reason.Until?.RoundedUp(), reason.Requires, evidence, reason.Text);
    }
}
