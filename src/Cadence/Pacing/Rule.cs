namespace Cadence;

/// <summary>
/// A restraint on the seller's steps. It says from which moment on a step is permitted, what must happen first, or that it never
/// is.
/// </summary>
/// <remarks>
/// <para>The contract of <see cref="Earliest"/>: it never goes back (the answer is not before <c>from</c>), it is monotone in
/// <c>from</c>, idempotent (asked again at its own answer it gives the same), antitone in the ask (whoever may ask more may ask
/// less), and pure. A rule that goes back, or creeps on for ever, is named in a <see cref="RuleContractException"/>.</para>
/// <para>Derive a sealed record: rules are values, and a policy holds each once.</para>
/// </remarks>
public abstract record Rule
{
    /// <summary>The rule's name in reasons and in the contract, in camelCase.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// The key by which a policy replaces or removes the rule: its name, unless one policy may hold several rules of that name.
    /// </summary>
    public virtual string Key => Name;

    /// <summary>What the rule binds; <see cref="Force.Pacing"/> by default.</summary>
    public virtual Force Force => Force.Pacing;

    /// <summary>
    /// Whether the answer depends on the ask of the step; true by default. Override it where it does not, to make deciding
    /// faster.
    /// </summary>
    public virtual bool DependsOnAsk => true;

    /// <summary>Whether the answer depends on the channel or the purpose of the step; as above.</summary>
    public virtual bool DependsOnChannel => true;

    /// <summary>Finds the first moment, from an instant on, at which the step is permitted if nothing more happens.</summary>
    /// <param name="situation">What is known.</param>
    /// <param name="step">The step in mind.</param>
    /// <param name="from">The instant asked about.</param>
    public abstract Moment Earliest(Situation situation, Step step, Instant from);

    /// <summary>Returns the interactions that made the rule bind; none by default.</summary>
    /// <param name="situation">What is known.</param>
    /// <param name="step">The step in mind.</param>
    /// <param name="at">The instant asked about.</param>
    public virtual IReadOnlyList<Interaction> Evidence(Situation situation, Step step, Instant at) => [];

    /// <summary>
    /// Puts a reason of this rule into an English sentence that a seller can read aloud; null, the default, gives a plain
    /// sentence with the rule's name in it.
    /// </summary>
    /// <param name="reason">The reason.</param>
    /// <param name="zone">The buyer's time zone, in which to give dates.</param>
    /// <param name="at">The instant asked about.</param>
    protected internal virtual string? Say(Reason reason, DateTimeZone zone, Instant at) => null;

    /// <summary>Whether the step is permitted at an instant.</summary>
    internal virtual bool Permits(Situation situation, Step step, Instant at)
    {
        var moment = Earliest(situation, step, at);
        return moment.IsInstant && moment.From == at;
    }

    /// <summary>Whether a step, once permitted, stays permitted if nothing happens; the rule is then asked only once.</summary>
    internal virtual bool StaysOpen => false;

    /// <summary>Finds the first moment at which the step is permitted, given that it is not at the instant asked about.</summary>
    internal virtual Moment Restraint(Situation situation, Step step, Instant at) => Earliest(situation, step, at);

    /// <summary>Everything that tells the rule from another with its key, as text; it settles their order.</summary>
    internal virtual string Contents => ToString();

    /// <summary>Finds the largest ask permitted at an instant, or null if not even a touch that asks nothing is.</summary>
    internal virtual Ask? LargestAsk(Situation situation, Step step, Instant at)
    {
        for (var ask = Ask.Commitment; ask >= Ask.Nothing; ask--)
        {
            if (Permits(situation, step.Asking(ask), at))
            {
                return ask;
            }
        }

        return null;
    }
}
