namespace Cadence;

/// <summary>A request to move a meeting because somebody's plans gave way, or to find a time for a first one.</summary>
/// <remarks>Immutable and equal by value.</remarks>
public sealed record RescheduleRequest
{
    private static readonly Duration Longest = Duration.FromDays(1);

    /// <summary>Creates a request.</summary>
    /// <param name="by">
    /// The side whose plans gave way, or who seeks the meeting. If the buyer can spare only thirty minutes, it is the buyer,
    /// whoever speaks first.
    /// </param>
    /// <param name="needs">The least time that the meeting needs; longer than zero, at most a day.</param>
    /// <param name="ideal">
    /// The ideal length of the meeting; at least <paramref name="needs"/>, at most a day. Null for <paramref name="needs"/>.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The party is neither side, or a length is out of range.</exception>
    public RescheduleRequest(Party by, Duration needs, Duration? ideal = null)
    {
        By = Argument.Side(by, nameof(by));
        Needs = Bound.Within(Argument.Positive(needs, nameof(needs)), Duration.Epsilon, Longest, nameof(needs));
        Ideal = ideal is { } best ? Bound.Within(best, Needs, Longest, nameof(ideal)) : Needs;
    }

    /// <summary>The side whose plans gave way, or who seeks the meeting.</summary>
    public Party By { get; }

    /// <summary>The least time that the meeting needs.</summary>
    public Duration Needs { get; }

    /// <summary>The ideal length of the meeting.</summary>
    public Duration Ideal { get; }

    /// <summary>
    /// The name of the meeting to move; null for a first meeting. Whether a seller may ask for a first one at all is for the policy's
    /// <see cref="Policy.When(Relationship, Step, Instant)"/> to say, before a time is sought.
    /// </summary>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public string? Meeting
    {
        get;
        init => field = value is null ? null : Argument.NotEmpty(value, nameof(Meeting));
    }

    /// <summary>How long <see cref="By"/> can spare at the agreed time, if they would still keep it; longer than zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not longer than zero.</exception>
    public Duration? Offers
    {
        get;
        init => field = value is { } given ? Argument.Positive(given, nameof(Offers)) : null;
    }

    /// <summary>Whether the buyer has a need that does not wait for a full meeting.</summary>
    public bool ImmediateNeed { get; init; }

    /// <summary>
    /// The times that <see cref="ProposedBy"/> names, the preferred first. Each has a start and an end after it.
    /// </summary>
    /// <exception cref="ArgumentException">A time is empty, or lacks its start or its end.</exception>
    public IReadOnlyList<Interval> Proposes
    {
        get;
        init => field = new EqualList<Interval>([.. Argument.NotNull(value, nameof(Proposes)).Select(Finite)]);
    } = new EqualList<Interval>([]);

    /// <summary>The side that names <see cref="Proposes"/>; <see cref="By"/> by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is neither side.</exception>
    public Party ProposedBy
    {
        get => field == Party.Neither ? By : field;
        init => field = Argument.Side(value, nameof(ProposedBy)) == By ? Party.Neither : value;
    }

    /// <summary>
    /// Whether the buyer has agreed that the seller may move the meeting. A time that the buyer proposes implies it.
    /// </summary>
    public bool BuyerConsents { get; init; }

    /// <summary>Whether the buyer names times.</summary>
    internal bool BuyerProposes => Proposes.Count > 0 && ProposedBy == Party.Buyer;

    /// <summary>Whether the seller may move it at any notice: the buyer said so, or named a time.</summary>
    internal bool BuyerAgrees => BuyerConsents || BuyerProposes;

    /// <summary>
    /// Whether a buyer who gives way shows that they mean to meet: they name a time, offer some, or have a need that does not wait.
    /// </summary>
    internal bool BuyerEngages => BuyerProposes || ImmediateNeed || Offers is not null;

    /// <summary>The side that sent the invitation; null for whoever booked the meeting, or else the seller.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is neither side.</exception>
    public Party? Organizer
    {
        get;
        init => field = value is { } given ? Argument.Side(given, nameof(Organizer)) : null;
    }

    /// <summary>The terms on which slots are offered.</summary>
    public SlotTerms Terms
    {
        get;
        init => field = Argument.NotNull(value, nameof(Terms));
    } = SlotTerms.Default;

    private static Interval Finite(Interval proposes) =>
        proposes is { HasStart: true, HasEnd: true } && proposes.End > proposes.Start
            ? proposes
            : throw new ArgumentException(
                $"proposes holds {proposes}; each time must have a start and an end after it.",
                nameof(proposes)
            );
}
