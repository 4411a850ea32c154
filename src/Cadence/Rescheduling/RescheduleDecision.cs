using NodaTime.Text;

namespace Cadence;

/// <summary>What becomes of a meeting, and why. The family is closed: match on it.</summary>
/// <remarks>Immutable and equal by value, except for the reasons.</remarks>
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
    /// The times for the meeting, in order, at most three: those that are offered, or the one that is kept; none where nothing is
    /// pressed on the buyer.
    /// </summary>
    public IReadOnlyList<Slot> Slots { get; }

    /// <summary>The calendar message that carries it; null where none is to be sent.</summary>
    public Itip? Itip => context.Message;

    /// <summary>The reasons, the decisive one first.</summary>
    public IReadOnlyList<RescheduleReason> Reasons => context.Reasons;

    /// <summary>Calls the function for this case and returns its result.</summary>
    /// <param name="keep">It is held at a time that is agreed.</param>
    /// <param name="quickCall">A quick call now, the full meeting later.</param>
    /// <param name="move">It moves to one of the slots.</param>
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
    /// Creates the interactions to record once it is done. A move replaces the agreed time: it is never a touch, nor another
    /// booking of an existing meeting. None where nothing changes.
    /// </summary>
    /// <param name="id">The id of the first interaction; a second has the same id with <c>.2</c> appended.</param>
    /// <param name="at">When it was done.</param>
    public abstract IReadOnlyList<Interaction> Done(string id, Instant at);

    /// <summary>
    /// The interactions to record once it is done, with ids that are new to the relationship; of several slots, for the first.
    /// They are at the instant asked about or, if the buyer acted at that very instant, a second later.
    /// </summary>
    public IReadOnlyList<Interaction> Record =>
        Done(Planned.Id(context.Relationship), Planned.At(context.Relationship, At));

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

    /// <summary>Returns the answer in one line, the same in every culture.</summary>
    public sealed override string ToString() => $"{Relationship} at {InstantPattern.ExtendedIso.Format(At)}: {Answer}";

    // Can be overridden only in this assembly, which closes the family.
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

    /// <summary>Records the meeting at a time: as moved if there is one already, otherwise as booked.</summary>
    /// <param name="id">The id of the interaction.</param>
    /// <param name="at">When it was done.</param>
    /// <param name="by">Whose interaction it is.</param>
    /// <param name="slot">The time.</param>
    /// <param name="consented">Whether the buyer agreed to that time, beyond what the request says.</param>
    private protected Interaction Agreed(string id, Instant at, Party by, Slot slot, bool consented = false) =>
        Request.Meeting is { } meeting
            ? new MeetingMoved(id, at, by, meeting, slot.Start)
            {
                Duration = slot.Duration,
                BuyerConsented = by == Party.Seller && (consented || Request.BuyerAgrees),
                GaveWay = GaveWay(by),
            }
            : new MeetingBooked(id, at, by, id, slot.Start, slot.Duration);

    /// <summary>
    /// Returns whose plans gave way, if not those of the side that moves it. Having less time is not giving way.
    /// </summary>
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
