using NodaTime.Text;

namespace Cadence;

/// <summary>What the seller may do next, and why. The family is closed: match on it.</summary>
/// <remarks>
/// Immutable and equal by value, except for the reasons. <see cref="Reasons"/> are computed when read, not while deciding.
/// </remarks>
public abstract partial record Decision
{
    private readonly Context context;

    private protected Decision(Context context) => this.context = context;

    /// <summary>The relationship's id.</summary>
    public string Relationship => context.Situation.Relationship.Id;

    /// <summary>The instant asked about.</summary>
    public Instant At => context.At;

    /// <summary>The policy it came from.</summary>
    public Policy Policy => context.Policy;

    /// <summary>The assessment of the relationship at that instant.</summary>
    public Assessment Assessment => context.Situation.Assess(At);

    /// <summary>
    /// A minimal sufficient set of reasons, in the policy's order: these facts alone give this answer, and none can be left out.
    /// Computed on each read.
    /// </summary>
    public IReadOnlyList<Reason> Reasons => new EqualList<Reason>(Cadence.Reasons.For(this, context));

    /// <summary>
    /// The interaction to record once what the answer calls for is done, with an id that is new to the relationship; null where
    /// nothing is to be done. It assumes the largest ask, the first channel and, for a meeting,
    /// <see cref="MeetingOutcome.Continuation"/>; if the seller did otherwise, record that instead.
    /// </summary>
    /// <remarks>
    /// It is at the instant asked about or, if the buyer acted at that very instant, a second later: of what happened at one
    /// instant the seller's comes first, and would not be an answer to what the buyer did.
    /// </remarks>
    public Interaction? Record =>
        this switch
        {
            Respond respond => respond.Done(UnknownId, RecordedAt),
            Reach reach => reach.Done(UnknownId, RecordedAt),
            Suspend suspend => suspend.Done(UnknownId, RecordedAt),
            _ => null,
        };

    private string UnknownId => Planned.Id(context.Situation.Relationship);

    private Instant RecordedAt => Planned.At(context.Situation.Relationship, At);

    /// <summary>
    /// Returns what the answer would be without each interaction that is evidence for it. This costs one decision for each.
    /// </summary>
    public IReadOnlyList<Counterfactual<Decision>> Explain() =>
        new EqualList<Counterfactual<Decision>>(
            Counterfactuals.Of(Reasons, context.Situation, other => Policy.Decide(other, At))
        );

    /// <summary>Calls the function for this case and returns its result.</summary>
    /// <param name="respond">A duty comes first.</param>
    /// <param name="reach">A step may be taken.</param>
    /// <param name="wait">Leave them be.</param>
    /// <param name="suspend">Say so, and step back.</param>
    /// <param name="leave">It is over.</param>
    public T Match<T>(
        Func<Respond, T> respond,
        Func<Reach, T> reach,
        Func<Wait, T> wait,
        Func<Suspend, T> suspend,
        Func<Leave, T> leave
    )
    {
        Argument.NotNull(respond, nameof(respond));
        Argument.NotNull(reach, nameof(reach));
        Argument.NotNull(wait, nameof(wait));
        Argument.NotNull(suspend, nameof(suspend));
        Argument.NotNull(leave, nameof(leave));
        return this switch
        {
            Respond decision => respond(decision),
            Reach decision => reach(decision),
            Wait decision => wait(decision),
            Suspend decision => suspend(decision),
            _ => leave((Leave)this),
        };
    }

    /// <inheritdoc/>
    public virtual bool Equals(Decision? other) =>
        other is not null
        && EqualityContract == other.EqualityContract
        && At == other.At
        && string.Equals(Relationship, other.Relationship, StringComparison.Ordinal)
        && Policy.Equals(other.Policy);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        unchecked((StringComparer.Ordinal.GetHashCode(Relationship) * 397) ^ At.GetHashCode());

    /// <summary>Returns the answer in one line, the same in every culture. No reasons are computed for it.</summary>
    public sealed override string ToString() => $"{Relationship} at {InstantPattern.ExtendedIso.Format(At)}: {Answer}";

    // Can be overridden only in this assembly, which closes the family.
    private protected abstract string Answer { get; }

    internal readonly record struct Context(Policy Policy, Situation Situation, Instant At);
}
