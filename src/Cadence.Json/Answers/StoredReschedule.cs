namespace Cadence;

/// <summary>
/// A reschedule decision as the contract writes it and a table keeps it: the answer, without what it came from. Two that say
/// the same are equal.
/// </summary>
/// <param name="Relationship">The relationship's id.</param>
/// <param name="At">The instant asked about.</param>
/// <param name="Policy">The name of the policy.</param>
/// <param name="Decision">The kind of answer.</param>
public sealed record StoredReschedule(string Relationship, Instant At, string Policy, RescheduleKind Decision)
{
    /// <summary>The relationship's id.</summary>
    public string Relationship
    {
        get;
        init => field = Argument.NotNull(value, nameof(Relationship));
    } = Argument.NotNull(Relationship, nameof(Relationship));

    /// <summary>The name of the policy.</summary>
    public string Policy
    {
        get;
        init => field = Argument.NotNull(value, nameof(Policy));
    } = Argument.NotNull(Policy, nameof(Policy));

    /// <summary>The kind of answer.</summary>
    public RescheduleKind Decision
    {
        get;
        init => field = Argument.Defined(value, nameof(Decision));
    } = Argument.Defined(Decision, nameof(Decision));

    /// <summary>For a quick call, its time.</summary>
    public StoredSlot? Call { get; init; }

    /// <summary>The times for the meeting, in order: the slots offered, or the time that it keeps.</summary>
    public IReadOnlyList<StoredSlot> Slots
    {
        get;
        init => field = ValueList.Of(value, nameof(Slots));
    } = ValueList.Empty<StoredSlot>();

    /// <summary>For a step back, when to come back, rounded up to the second; null if only the buyer can open the door.</summary>
    public Instant? Until { get; init; }

    /// <summary>The calendar message to send, if any.</summary>
    public Itip? Itip { get; init; }

    /// <summary>The reasons, the decisive one first.</summary>
    public IReadOnlyList<StoredReason> Reasons
    {
        get;
        init => field = ValueList.Of(value, nameof(Reasons));
    } = ValueList.Empty<StoredReason>();

    /// <summary>What to record once it is done; if several slots are offered, as if the first were chosen.</summary>
    public IReadOnlyList<Interaction> Record
    {
        get;
        init => field = ValueList.Of(value, nameof(Record));
    } = ValueList.Empty<Interaction>();

    /// <summary>Converts a decision to its stored form.</summary>
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
