namespace Cadence;

/// <summary>
/// The reason for an answer: a rule, until when it holds, what it requires, and the interactions that are the evidence.
/// </summary>
/// <remarks>
/// Data that a CRM can put into its own words by <see cref="Rule"/> and <see cref="Key"/>; <see cref="Text"/> says it in English.
/// Equal by value.
/// </remarks>
public sealed record Reason
{
    private readonly Wording wording;

    internal Reason(
        string rule,
        Instant? until,
        Requirements requires,
        IReadOnlyList<Interaction> evidence,
        IReadOnlyList<ColleagueEvidence> colleagueEvidence,
        Wording wording
    )
    {
        Rule = rule;
        Until = until;
        Requires = requires;
        Evidence = evidence;
        ColleagueEvidence = colleagueEvidence;
        this.wording = wording;
    }

    /// <summary>The name of the rule or the duty, or <c>patience</c>, or <c>open</c> where nothing stands in the way.</summary>
    public string Rule { get; }

    /// <summary>
    /// The key of the rule, which identifies it among the rules of its name in <see cref="Policy.Rules"/>; the name itself where
    /// there is nothing to tell apart.
    /// </summary>
    public string Key => wording.Rule?.Key ?? Rule;

    /// <summary>Until when it holds, if nothing happens, or when a duty is due; null where no date ends it.</summary>
    public Instant? Until { get; }

    /// <summary>What must happen for it to end; none where nothing need happen.</summary>
    public Requirements Requires { get; }

    /// <summary>The interactions of this relationship that it rests on, in order.</summary>
    public IReadOnlyList<Interaction> Evidence { get; }

    /// <summary>The colleagues' interactions that it rests on, in order. An id is unique only within its relationship.</summary>
    public IReadOnlyList<ColleagueEvidence> ColleagueEvidence { get; }

    /// <summary>The reason as an English sentence that a seller can read aloud.</summary>
    public string Text => English.Say(this, wording);

    /// <inheritdoc/>
    public bool Equals(Reason? other) =>
        other is not null
        && string.Equals(Rule, other.Rule, StringComparison.Ordinal)
        && Until == other.Until
        && Requires == other.Requires
        && string.Equals(Key, other.Key, StringComparison.Ordinal)
        && Evidence.SequenceEqual(other.Evidence)
        && ColleagueEvidence.SequenceEqual(other.ColleagueEvidence);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        unchecked((StringComparer.Ordinal.GetHashCode(Rule) * 397) ^ Until.GetHashCode());

    /// <summary>Returns the English sentence.</summary>
    public override string ToString() => Text;
}

/// <summary>What a sentence needs besides the reason: the rule itself, the buyer's zone and the instant asked about.</summary>
internal readonly record struct Wording(Rule? Rule, DateTimeZone Zone, Instant At);
