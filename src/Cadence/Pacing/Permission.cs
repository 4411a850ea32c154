using NodaTime.Text;

namespace Cadence;

/// <summary>Whether a step may be taken: now, not before an instant, once something has happened, or never.</summary>
/// <remarks>
/// The family is closed: match on it. It agrees with <see cref="Decision"/>: a step permitted now is not forbidden by the
/// decision at the same instant. Immutable and equal by value, except for the reasons.
/// </remarks>
public abstract partial record Permission
{
    private readonly Decision.Context context;

    private protected Permission(Decision.Context context, Step step)
    {
        this.context = context;
        Step = step;
    }

    /// <summary>The relationship's id.</summary>
    public string Relationship => context.Situation.Relationship.Id;

    /// <summary>The instant asked about.</summary>
    public Instant At => context.At;

    /// <summary>The step asked about.</summary>
    public Step Step { get; }

    /// <summary>The policy it came from.</summary>
    public Policy Policy => context.Policy;

    /// <summary>
    /// The largest ask permitted at that instant on that channel; null if not even a touch that asks nothing is.
    /// </summary>
    public Ask? LargestAskNow => Policy.LargestAsk(context, Step);

    /// <summary>
    /// An estimate of when the step may become possible. The first thing that the buyer has to do is put at the median time until
    /// they are next heard from, and each further one at their typical gap after it. Null if the step is permitted now or never.
    /// </summary>
    public Instant? Estimate => Policy.Estimate(context, this);

    /// <summary>A minimal sufficient set of reasons; none where the step is permitted now. Computed on each read.</summary>
    public IReadOnlyList<Reason> Reasons => new EqualList<Reason>(Cadence.Reasons.For(this, context));

    /// <summary>
    /// Returns what the answer would be without each interaction that is evidence for it. This costs one question for each.
    /// </summary>
    public IReadOnlyList<Counterfactual<Permission>> Explain() =>
        new EqualList<Counterfactual<Permission>>(
            Counterfactuals.Of(Reasons, context.Situation, other => Policy.When(other, Step, At))
        );

    /// <summary>Calls the function for this case and returns its result.</summary>
    /// <param name="now">It may be taken now.</param>
    /// <param name="notBefore">It may be taken from an instant on, if nothing happens.</param>
    /// <param name="requires">Something must happen first.</param>
    /// <param name="never">It may not be taken.</param>
    public T Match<T>(Func<Now, T> now, Func<NotBefore, T> notBefore, Func<Requires, T> requires, Func<Never, T> never)
    {
        Argument.NotNull(now, nameof(now));
        Argument.NotNull(notBefore, nameof(notBefore));
        Argument.NotNull(requires, nameof(requires));
        Argument.NotNull(never, nameof(never));
        return this switch
        {
            Now permission => now(permission),
            NotBefore permission => notBefore(permission),
            Requires permission => requires(permission),
            _ => never((Never)this),
        };
    }

    /// <inheritdoc/>
    public virtual bool Equals(Permission? other) =>
        other is not null
        && EqualityContract == other.EqualityContract
        && At == other.At
        && Step == other.Step
        && string.Equals(Relationship, other.Relationship, StringComparison.Ordinal)
        && Policy.Equals(other.Policy);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        unchecked((StringComparer.Ordinal.GetHashCode(Relationship) * 397) ^ At.GetHashCode());

    /// <summary>Returns the answer in one line, the same in every culture. No reasons are computed for it.</summary>
    public sealed override string ToString() =>
        $"{Relationship} at {InstantPattern.ExtendedIso.Format(At)}: {Step.Ask} by {Step.Channel} {Answer}";

    // Can be overridden only in this assembly, which closes the family.
    private protected abstract string Answer { get; }

    /// <summary>It may be taken now.</summary>
    public sealed record Now : Permission
    {
        internal Now(Decision.Context context, Step step)
            : base(context, step) { }

        private protected override string Answer => "now";
    }

    /// <summary>It may be taken from an instant on, if nothing happens until then.</summary>
    public sealed record NotBefore : Permission
    {
        internal NotBefore(Decision.Context context, Step step, Instant from)
            : base(context, step) => From = from;

        /// <summary>The first instant at which it may be taken.</summary>
        public Instant From { get; }

        private protected override string Answer => $"not before {InstantPattern.ExtendedIso.Format(From)}";
    }

    /// <summary>Something must happen first.</summary>
    public sealed record Requires : Permission
    {
        internal Requires(Decision.Context context, Step step, Requirements requirements)
            : base(context, step) => Requirements = requirements;

        /// <summary>
        /// What must happen first: everything that is required already or, if nothing is, everything that would be required once
        /// a wait is over.
        /// </summary>
        public Requirements Requirements { get; }

        private protected override string Answer => $"requires {Requirements}";
    }

    /// <summary>It may not be taken: the buyer has forbidden it, or no date within reach permits it.</summary>
    public sealed record Never : Permission
    {
        internal Never(Decision.Context context, Step step)
            : base(context, step) { }

        private protected override string Answer => "never";
    }
}
