namespace Cadence;

/// <summary>Something that the seller did wrong or left undone, judged by what could be known at that moment.</summary>
/// <remarks>
/// Immutable; equal by kind, relationship, interaction, instant and policy. What should have been done instead is worked out
/// anew at each reading, from what was known then.
/// </remarks>
public sealed record Finding
{
    private readonly Snapshot snapshot;

    internal Finding(
        FindingKind kind,
        Interaction interaction,
        Instant at,
        Policy policy,
        Snapshot snapshot,
        Reason? reason,
        IReadOnlyList<Interaction>? evidence = null
    )
    {
        Kind = kind;
        Interaction = interaction;
        At = at;
        Policy = policy;
        this.snapshot = snapshot;
        Reason = reason;
        Evidence = evidence ?? reason?.Evidence ?? Cadence.Evidence.None;
        ColleagueEvidence = (evidence is null ? reason?.ColleagueEvidence : null) ?? Cadence.Evidence.NoColleagues;
    }

    /// <summary>What was wrong.</summary>
    public FindingKind Kind { get; }

    /// <summary>The relationship's id.</summary>
    public string Relationship => snapshot.Whole.Id;

    /// <summary>The interaction that was wrong; for a duty that was not done, the one that it arose from.</summary>
    public Interaction Interaction { get; }

    /// <summary>When it was wrong; for a duty that was not done, when it was due.</summary>
    public Instant At { get; }

    /// <summary>The policy by which it was judged.</summary>
    public Policy Policy { get; }

    /// <summary>The rule or duty that bound the seller. Null if it was not a rule of the policy but good manners.</summary>
    public Reason? Reason { get; }

    /// <summary>The relationship's own interactions that the finding rests on, in order.</summary>
    public IReadOnlyList<Interaction> Evidence { get; }

    /// <summary>The colleagues' interactions that the finding rests on, in order.</summary>
    public IReadOnlyList<ColleagueEvidence> ColleagueEvidence { get; }

    /// <summary>
    /// What the policy would have decided at that moment, from what was known at that moment; for a duty that was not done,
    /// at the moment when it could first be done, and for a meeting that the seller missed, at its start. Null if no record tells
    /// that such a meeting was agreed. Worked out at each reading.
    /// </summary>
    public Decision? Instead =>
        Interaction is MeetingMissed && Evidence.Count == 0 ? null : Policy.Decide(snapshot.Situation(), snapshot.At);

    /// <summary>
    /// The largest ask that might have ridden on the duty in the place of <see cref="Rider"/>; null if there is none.
    /// </summary>
    internal Ask? LargestRider =>
        Rider is { } step ? Policy.LargestAsk(new(Policy, snapshot.Situation(), At), step) : null;

    /// <summary>The step whose ask rode on a duty, if that alone was wrong.</summary>
    internal Step? Rider { get; init; }

    /// <summary>What was wrong, why, and what should have been done instead, in English. Worked out at each reading.</summary>
    public string Text => FindingText.Say(this, snapshot.Whole.Zone);

    /// <inheritdoc/>
    public bool Equals(Finding? other) =>
        other is not null
        && Kind == other.Kind
        && At == other.At
        && string.Equals(Relationship, other.Relationship, StringComparison.Ordinal)
        && Interaction.Equals(other.Interaction)
        && Policy.Equals(other.Policy);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        unchecked((((int)Kind * 397) ^ At.GetHashCode()) * 397 ^ Interaction.GetHashCode());

    /// <summary>Returns the kind, the relationship, the interaction and the instant.</summary>
    public override string ToString() =>
        $"{Kind} in '{Relationship}' at {NodaTime.Text.InstantPattern.ExtendedIso.Format(At)}: {Interaction}";

    internal static int Order(Finding left, Finding right)
    {
        int order = left.At.CompareTo(right.At);
        order = order != 0 ? order : Cadence.Interaction.Order(left.Interaction, right.Interaction);
        return order != 0 ? order : left.Kind.CompareTo(right.Kind);
    }
}
