using NodaTime.Text;

namespace Cadence;

/// <summary>What becomes of a meeting, and why. The family is closed: match on it.</summary>
/// <remarks>Immutable and equal by value, reasons apart.</remarks>
public abstract partial record RescheduleDecision
{
    private readonly Context context;

    private protected RescheduleDecision(Context context, IReadOnlyList<Slot> slots)
    {
        this.context = context;
        Slots = new EqualList<Slot>([.. slots]);
    }

    /// <summary>The relationship's id.</summary>
    public string Relationship => context.Relationship.Id;

    /// <summary>The instant asked about.</summary>
    public Instant At => context.At;

    /// <summary>The policy it came from.</summary>
    public Policy Policy => context.Policy;

    /// <summary>What was asked.</summary>
    public RescheduleRequest Request => context.Request;

    /// <summary>
    /// The times for the meeting, in order, at most three: what is offered, or the one that it keeps; none where nothing is
    /// pressed on the buyer.
    /// </summary>
    public IReadOnlyList<Slot> Slots { get; }

    /// <summary>The calendar message that carries it; null where none is to be sent.</summary>
    public Itip? Itip => context.Message;

    /// <summary>Why, the decisive reason first.</summary>
    public IReadOnlyList<RescheduleReason> Reasons => context.Reasons;

    /// <summary>Handles every case.</summary>
    /// <param name="keep">It is held at a time that is agreed.</param>
    /// <param name="quickCall">A quick call now, the full meeting later.</param>
    /// <param name="move">It moves to one of some slots.</param>
    /// <param name="letBuyerChoose">An open offer, nothing pressed.</param>
    /// <param name="stepBack">Say so politely, and step back.</param>
    /// <param name="refuse">The seller may not.</param>
    public T Match<T>(
        Func<Keep, T> keep,
        Func<QuickCall, T> quickCall,
        Func<Move, T> move,
        Func<LetBuyerChoose, T> letBuyerChoose,
        Func<StepBack, T> stepBack,
        Func<Refuse, T> refuse
    )
    {
        Argument.NotNull(keep, nameof(keep));
        Argument.NotNull(quickCall, nameof(quickCall));
        Argument.NotNull(move, nameof(move));
        Argument.NotNull(letBuyerChoose, nameof(letBuyerChoose));
        Argument.NotNull(stepBack, nameof(stepBack));
        Argument.NotNull(refuse, nameof(refuse));
        return this switch
        {
            Keep decision => keep(decision),
            QuickCall decision => quickCall(decision),
            Move decision => move(decision),
            LetBuyerChoose decision => letBuyerChoose(decision),
            StepBack decision => stepBack(decision),
            _ => refuse((Refuse)this),
        };
    }

    /// <summary>
    /// The interactions to record once it is done: a move replaces, so it is never a touch, and never a booking of a meeting
    /// that there is already. None where nothing changes.
    /// </summary>
    /// <param name="id">What to call the first; a further one is called the same with <c>.2</c> after it.</param>
    /// <param name="at">When it was done.</param>
    public abstract IReadOnlyList<Interaction> Done(string id, Instant at);

    /// <summary>
    /// The interactions to record once it is done, under ids that the relationship does not know and at the instant asked
    /// about; of several slots, for the first.
    /// </summary>
    public IReadOnlyList<Interaction> Record => Done(Planned.Id(context.Relationship), At);

    /// <inheritdoc/>
    public virtual bool Equals(RescheduleDecision? other) =>
        other is not null
        && EqualityContract == other.EqualityContract
        && At == other.At
        && string.Equals(Relationship, other.Relationship, StringComparison.Ordinal)
        && Policy.Equals(other.Policy)
        && Request.Equals(other.Request)
        && Equals(Itip, other.Itip)
        && Slots.Equals(other.Slots);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        unchecked((StringComparer.Ordinal.GetHashCode(Relationship) * 397) ^ At.GetHashCode());

    /// <summary>The answer in one line, alike in every culture.</summary>
    public sealed override string ToString() => $"{Relationship} at {InstantPattern.ExtendedIso.Format(At)}: {Answer}";

    // Abstract to this assembly alone: this is what closes the family.
    private protected abstract string Answer { get; }

    private protected Interaction[] CalledOff(string id, Instant at) =>
        context.Stands
            ?
            [
                new MeetingCancelled(id, at, Request.By, Request.Meeting!)
                {
                    BuyerConsented = Request.By == Party.Seller && Request.BuyerAgrees,
                    GaveWay = GaveWay(Request.By),
                },
            ]
            : [];

    /// <summary>The meeting at a time: moved if there is one already, else booked.</summary>
    private protected Interaction Agreed(string id, Instant at, Party by, Slot slot) =>
        Request.Meeting is { } meeting
            ? new MeetingMoved(id, at, by, meeting, slot.Start)
            {
                Duration = slot.Duration,
                BuyerConsented = by == Party.Seller && Request.BuyerAgrees,
                GaveWay = GaveWay(by),
            }
            : new MeetingBooked(id, at, by, id, slot.Start, slot.Duration);

    /// <summary>Whose plans gave way, if not those of whoever says so: to have less time is not to give way.</summary>
    private Party? GaveWay(Party by) =>
        !context.Stands ? null
        : Request.Offers is not null ? Party.Neither
        : Request.By == by ? null
        : Request.By;

    internal sealed record Context(
        Policy Policy,
        Relationship Relationship,
        RescheduleRequest Request,
        Instant At,
        bool Stands,
        Itip? Message,
        IReadOnlyList<RescheduleReason> Reasons
    );
}
