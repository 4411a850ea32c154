namespace Cadence;

/// <summary>
/// What becomes of a meeting, as the contract writes it and a table keeps it: what was answered, without what it was answered
/// from. Two that say the same are equal.
/// </summary>
/// <param name="Relationship">The relationship's id.</param>
/// <param name="At">The instant asked about.</param>
/// <param name="Policy">The name of the policy.</param>
/// <param name="Decision">Which answer it is.</param>
public sealed record StoredReschedule(string Relationship, Instant At, string Policy, RescheduleKind Decision)
{
    /// <summary>Of a quick call: when it is.</summary>
    public StoredSlot? Call { get; init; }

    /// <summary>The times for the meeting, in order: what is offered, or the one that it keeps.</summary>
    public IReadOnlyList<StoredSlot> Slots
    {
        get;
        init => field = ValueList.Of(value, nameof(Slots));
    } = ValueList.Empty<StoredSlot>();

    /// <summary>Of a step back: when to come back, rounded up to the second; absent where only the buyer can open the door.</summary>
    public Instant? Until { get; init; }

    /// <summary>The calendar message that carries it, if one is to be sent.</summary>
    public Itip? Itip { get; init; }

    /// <summary>Why, the decisive reason first.</summary>
    public IReadOnlyList<StoredReason> Reasons
    {
        get;
        init => field = ValueList.Of(value, nameof(Reasons));
    } = ValueList.Empty<StoredReason>();

    /// <summary>What to record once it is done; of several slots, for the first.</summary>
    public IReadOnlyList<Interaction> Record
    {
        get;
        init => field = ValueList.Of(value, nameof(Record));
    } = ValueList.Empty<Interaction>();

    /// <summary>What a decision says.</summary>
    /// <param name="decision">The decision.</param>
    public static StoredReschedule Of(RescheduleDecision decision)
    {
        Argument.NotNull(decision, nameof(decision));
        return new(decision.Relationship, decision.At, decision.Policy.Name, KindOf(decision))
        {
            Call = decision is RescheduleDecision.QuickCall quick ? StoredSlot.Of(quick.Call) : null,
            Slots = [.. decision.Slots.Select(StoredSlot.Of)],
            Until = (decision as RescheduleDecision.StepBack)?.Until?.RoundedUp(),
            Itip = decision.Itip,
            Reasons = [.. decision.Reasons.Select(StoredReason.Of)],
            Record = decision.Record,
        };
    }

    private static RescheduleKind KindOf(RescheduleDecision decision) =>
        decision.Match(
            keep: _ => RescheduleKind.Keep,
            quickCall: _ => RescheduleKind.QuickCall,
            move: _ => RescheduleKind.Move,
            letBuyerChoose: _ => RescheduleKind.LetBuyerChoose,
            stepBack: _ => RescheduleKind.StepBack,
            refuse: _ => RescheduleKind.Refuse
        );
}
