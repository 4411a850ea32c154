namespace Cadence;

/// <summary>A composition of rules, which permits what all of them permit: it only ever restrains.</summary>
/// <remarks>
/// <para>Composition by <c>&amp;</c> is commutative, associative and idempotent, and <see cref="Empty"/> is its identity.
/// The buyer's word, <see cref="OptOutRule"/> and <see cref="RequestedTimeRule"/>, is part of every policy.</para>
/// <para>Two policies are equal if they hold equal rules and equal patience. Immutable and safe to share.</para>
/// </remarks>
public sealed partial class Policy : IEquatable<Policy>
{
    private readonly Rule[] rules;

    private Policy(Rule[] sorted, Patience? patience)
    {
        rules = sorted;
        Patience = patience;
        parts = new(sorted.Length);
        LooksAt = Array.ConvertAll(
            sorted,
            rule => (rule.DependsOnAsk ? Looks.Ask : Looks.None) | (rule.DependsOnChannel ? Looks.Channel : Looks.None)
        );
        engine = new(sorted);
        ContactHours = [.. sorted.OfType<ContactHoursRule>().DefaultIfEmpty(ContactHoursRule.OfficeHours)];
        hours = ContactHours.Select(rule => rule.Working).Aggregate((left, right) => left.And(right));
        givesFirst = Array.Exists(sorted, rule => rule is GiftFirstRule);
        endsWithStage = Array.Exists(sorted, rule => rule is ProportionRule);
    }

    // The buyer's word always stays, even if a rule with its key takes its place. Patience brings the suspension rule: whoever
    // steps back waits until that is over.
    private static Policy Of(IEnumerable<Rule> rules, Patience? patience) =>
        new(
            [
                .. RuleOrder.Sorted([
                    .. rules,
                    new OptOutRule(),
                    new RequestedTimeRule(),
                    .. patience is null ? Array.Empty<Rule>() : [new SuspensionRule()],
                ]),
            ],
            patience
        );

    /// <summary>The policy that permits everything but what the buyer has forbidden.</summary>
    public static Policy Empty { get; } = Of([], patience: null);

    /// <summary>
    /// The default policy, <c>default@1</c>: all rules of the library but those of the packs, with their documented values. Its
    /// answers are part of the contract; changing one is a major version.
    /// </summary>
    public static Policy Default { get; } =
        Of(
            [
                new OptOutRule(),
                new RequestedTimeRule(),
                new AbsenceRule(),
                new SuspensionRule(),
                new DeclineRule(),
                new AgreedMeetingRule(),
                new ReachableRule(),
                new TempoRule(),
                new ProportionRule(),
                new GiftFirstRule(),
                new FrequencyCapRule(2, Duration.FromDays(7)),
                new FrequencyCapRule(6, Duration.FromDays(30)),
                new AccountCapRule(4, Duration.FromDays(7)),
                ContactHoursRule.OfficeHours,
            ],
            Patience.Default
        );

    /// <summary>
    /// The policy's name in answers: <c>default@1</c> or <c>none</c>, and what was added to it or taken from it.
    /// </summary>
    public string Name => field ??= PolicyName.Of(this);

    /// <summary>The rules, in the canonical order.</summary>
    public IReadOnlyList<Rule> Rules => Array.AsReadOnly(rules);

    /// <summary>The rules themselves, in the canonical order. Do not modify.</summary>
    internal Rule[] Sorted => rules;

    /// <summary>All the contact hours, which define what a working day is. Do not modify.</summary>
    internal ContactHoursRule[] ContactHours { get; }

    /// <summary>When to step back from a buyer who does not answer; null if never.</summary>
    public Patience? Patience { get; }

    /// <summary>Composes two policies into one that permits what both permit.</summary>
    public static Policy operator &(Policy left, Policy right)
    {
        Argument.NotNull(left, nameof(left));
        Argument.NotNull(right, nameof(right));
        return Of(
            left.rules.Concat(right.rules),
            left.Patience is { } one && right.Patience is { } two ? one & two : left.Patience ?? right.Patience
        );
    }

    /// <summary>Adds a rule to a policy; an added rule only restrains.</summary>
    /// <exception cref="ArgumentException">The rule has no name, or no key.</exception>
    public static Policy operator &(Policy policy, Rule rule) =>
        Of(Argument.NotNull(policy, nameof(policy)).rules.Append(Named(rule)), policy.Patience);

    /// <summary>Composes two policies into one that permits what both permit.</summary>
    public static Policy BitwiseAnd(Policy left, Policy right) => left & right;

    /// <summary>
    /// Returns the policy with a rule in place of those with the same key; it may permit more. The buyer's word is not replaced:
    /// a rule with its key is added beside it.
    /// </summary>
    /// <exception cref="ArgumentException">The rule has no name, or no key.</exception>
    public Policy With(Rule rule)
    {
        string key = Named(rule).Key;
        return Of(
            rules.Where(known => !string.Equals(known.Key, key, StringComparison.Ordinal)).Append(rule),
            Patience
        );
    }

    /// <summary>
    /// Returns the policy with another patience, or with none. Patience brings <see cref="SuspensionRule"/> with it: whoever
    /// steps back waits until that is over.
    /// </summary>
    public Policy With(Patience? patience) => Of(rules, patience);

    /// <summary>Returns the policy without the rules with a key.</summary>
    /// <param name="key">The key of a rule of this policy, or <c>patience</c>.</param>
    /// <exception cref="ArgumentException">
    /// The policy has no such rule, or the rule is the buyer's word or needed by patience.
    /// </exception>
    public Policy Without(string key)
    {
        if (string.Equals(key, "patience", StringComparison.Ordinal))
        {
            return With(patience: null);
        }

        if (Empty.rules.Any(word => string.Equals(word.Key, key, StringComparison.Ordinal)))
        {
            throw new ArgumentException($"key is '{key}'; the buyer's word is part of every policy.", nameof(key));
        }

        if (Patience is not null && string.Equals(key, new SuspensionRule().Key, StringComparison.Ordinal))
        {
            throw new ArgumentException($"key is '{key}'; patience needs it: take patience away first.", nameof(key));
        }

        var kept = rules.Where(rule => !string.Equals(rule.Key, key, StringComparison.Ordinal)).ToArray();
        return kept.Length < rules.Length
            ? new(kept, Patience)
            : throw new ArgumentException(
                $"key is '{key}'; it must be one of {string.Join(", ", rules.Select(rule => rule.Key))}.",
                nameof(key)
            );
    }

    /// <inheritdoc/>
    public bool Equals(Policy? other) =>
        other is not null
        && (ReferenceEquals(this, other) || (rules.SequenceEqual(other.rules) && Equals(Patience, other.Patience)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Policy);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        rules.Aggregate(
            rules.Length,
            (hash, rule) => unchecked((hash * 397) ^ StringComparer.Ordinal.GetHashCode(rule.Name))
        );

    /// <summary>Returns the policy's name.</summary>
    public override string ToString() => Name;

    // A rule without a name could be neither named in a reason nor told from others.
    private static Rule Named(Rule rule) =>
        string.IsNullOrEmpty(Argument.NotNull(rule, nameof(rule)).Name) ? throw Nameless(rule, nameof(rule.Name))
        : string.IsNullOrEmpty(rule.Key) ? throw Nameless(rule, nameof(rule.Key))
        : rule;

    private static ArgumentException Nameless(Rule rule, string what) =>
        new(
            $"rule is a {rule.GetType().Name} without a {what}; it must have one of at least one character.",
            nameof(rule)
        );
}
