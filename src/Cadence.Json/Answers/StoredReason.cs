namespace Cadence;

/// <summary>A reason as the contract writes it. Two that say the same are equal.</summary>
/// <param name="Rule">The name of the rule; or the duty, <c>patience</c>, or <c>open</c>.</param>
/// <param name="Until">When it ceases to hold, rounded up to the second, if a date ends it.</param>
/// <param name="Requires">What must happen to end it, if anything must.</param>
/// <param name="Evidence">The ids of the relationship's own interactions that the reason rests on.</param>
/// <param name="Text">The reason in English.</param>
public sealed record StoredReason(
    string Rule,
    Instant? Until,
    Requirements Requires,
    IReadOnlyList<string> Evidence,
    string Text
)
{
    /// <summary>The name of the rule; or the duty, <c>patience</c>, or <c>open</c>.</summary>
    public string Rule
    {
        get;
        init => field = Argument.NotNull(value, nameof(Rule));
    } = Argument.NotNull(Rule, nameof(Rule));

    /// <summary>The reason in English.</summary>
    public string Text
    {
        get;
        init => field = Argument.NotNull(value, nameof(Text));
    } = Argument.NotNull(Text, nameof(Text));

    /// <summary>The key that tells the rule from others of its name; the name itself if it is the only one.</summary>
    public string Key
    {
        get;
        init => field = Argument.NotNull(value, nameof(Key));
    } = Rule;

    /// <summary>The ids of the relationship's own interactions that the reason rests on.</summary>
    public IReadOnlyList<string> Evidence
    {
        get;
        init => field = ValueList.Of(value, nameof(Evidence));
    } = ValueList.Of(Evidence, nameof(Evidence));

    /// <summary>The colleagues' interactions that the reason rests on.</summary>
    public IReadOnlyList<StoredEvidence> ColleagueEvidence
    {
        get;
        init => field = ValueList.Of(value, nameof(ColleagueEvidence));
    } = ValueList.Empty<StoredEvidence>();

    internal static StoredReason Of(Reason reason) =>
        new(reason.Rule, reason.Until?.RoundedUp(), reason.Requires, Ids(reason.Evidence), reason.Text)
        {
            Key = reason.Key,
            ColleagueEvidence = Of(reason.ColleagueEvidence),
        };

    internal static StoredReason Of(RescheduleReason reason) =>
        new(
            Names<RescheduleRule>.Of(reason.Rule).ToString(),
            reason.Until?.RoundedUp(),
            Requirements.None,
            Ids(reason.Evidence),
            reason.Text
        );

    internal static EqualList<StoredEvidence> Of(IReadOnlyList<ColleagueEvidence> evidence)
    {
        var stored = evidence.Count == 0 ? [] : new StoredEvidence[evidence.Count];
        for (int i = 0; i < stored.Length; i++)
        {
            stored[i] = new(evidence[i].Relationship, evidence[i].Interaction.Id);
        }

        return stored.Length == 0 ? ValueList.Empty<StoredEvidence>() : new(stored);
    }

    private static EqualList<string> Ids(IReadOnlyList<Interaction> evidence)
    {
        string[] ids = new string[evidence.Count];
        for (int i = 0; i < ids.Length; i++)
        {
            ids[i] = evidence[i].Id;
        }

        return new(ids);
    }
}
