namespace Cadence;

/// <summary>
/// A rule restrains. It says from which moment on a step is permitted, or what must happen first, or never.
/// </summary>
/// <remarks>
/// <para>The contract of <see cref="Earliest"/>: it never goes back (the answer is not before <c>from</c>), it is monotone
/// in <c>from</c>, idempotent (asked again at its own answer it gives the same), antitone in the ask (who may ask more may
/// ask less), and pure. A rule that goes back is named in a <see cref="RuleContractException"/>.</para>
/// <para>Derive a sealed record: rules are values, and a policy holds each once.</para>
/// </remarks>
public abstract record Rule
{
    /// <summary>What the rule is called in reasons and in the contract, in camelCase.</summary>
    public abstract string Name { get; }

    /// <summary>What it is replaced and removed by; its name, unless several of a kind may stand in one policy.</summary>
    public virtual string Key => Name;

    /// <summary>What it binds; <see cref="Force.Pacing"/> unless said.</summary>
    public virtual Force Force => Force.Pacing;

    /// <summary>Whether its answer depends on the ask of the step. Say no where it does not, and deciding is faster.</summary>
    public virtual bool DependsOnAsk => true;

    /// <summary>Whether its answer depends on the channel or the purpose of the step. As above.</summary>
    public virtual bool DependsOnChannel => true;

    /// <summary>The first moment, from an instant on, at which the step is permitted if nothing more happens.</summary>
    /// <param name="situation">What is known.</param>
    /// <param name="step">The step in mind.</param>
    /// <param name="from">The instant asked about.</param>
    public abstract Moment Earliest(Situation situation, Step step, Instant from);

    /// <summary>The interactions that made the rule bind; none unless said.</summary>
    /// <param name="situation">What is known.</param>
    /// <param name="step">The step in mind.</param>
    /// <param name="at">The instant asked about.</param>
    public virtual IReadOnlyList<Interaction> Evidence(Situation situation, Step step, Instant at) => [];

    /// <summary>
    /// A reason of this rule as an English sentence that a seller can read aloud; null, unless overridden, for a plain sentence
    /// with the rule's name in it.
    /// </summary>
    /// <param name="reason">The reason.</param>
    /// <param name="zone">The buyer's time zone, in which dates are to be said.</param>
    /// <param name="at">The instant asked about.</param>
    protected internal virtual string? Say(Reason reason, DateTimeZone zone, Instant at) => null;

    /// <summary>Whether the step is permitted at an instant.</summary>
    internal virtual bool Permits(Situation situation, Step step, Instant at)
    {
        var moment = Earliest(situation, step, at);
        return moment.IsInstant && moment.From == at;
    }

    /// <summary>Whether what it permits at an instant it permits ever after, if nothing happens; then it is asked but once.</summary>
    internal virtual bool StaysOpen => false;

    /// <summary>The first moment at which the step is permitted, where it is not at the instant asked about.</summary>
    internal virtual Moment Restraint(Situation situation, Step step, Instant at) => Earliest(situation, step, at);

    /// <summary>All that tells it from another rule of its key, as a text: it settles their order.</summary>
    internal virtual string Contents => ToString();

    /// <summary>The largest ask permitted at an instant, or null if not even a touch that asks nothing is.</summary>
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
