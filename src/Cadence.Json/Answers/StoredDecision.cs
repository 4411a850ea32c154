namespace Cadence;

/// <summary>
/// A decision as the contract writes it and a table keeps it: the answer, without the history and the policy that it came from.
/// To ask again, use those. Two that say the same are equal.
/// </summary>
/// <param name="Relationship">The relationship's id.</param>
/// <param name="At">The instant asked about.</param>
/// <param name="Policy">The name of the policy.</param>
/// <param name="Decision">The kind of answer.</param>
public sealed record StoredDecision(string Relationship, Instant At, string Policy, DecisionKind Decision)
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
    public DecisionKind Decision
    {
        get;
        init => field = Argument.Defined(value, nameof(Decision));
    } = Argument.Defined(Decision, nameof(Decision));

    /// <summary>For a wait or a suspension, when it ends, rounded up to the second.</summary>
    public Instant? Until { get; init; }

    /// <summary>For a duty, what is owed.</summary>
    public Duty? Duty
    {
        get;
        init => field = Argument.Defined(value, nameof(Duty));
    }

    /// <summary>For a duty, when it is due.</summary>
    public Instant? By { get; init; }

    /// <summary>For a duty or a step, the channels that are open, best first.</summary>
    public IReadOnlyList<Channel> Channels
    {
        get;
        init => field = ValueList.Of(value, nameof(Channels), static (one, name) => Argument.Defined(one, name));
    } = ValueList.Empty<Channel>();

    /// <summary>For a step, the largest ask on each channel.</summary>
    public IReadOnlyList<ChannelAsk> Asks
    {
        get;
        init => field = ValueList.Of(value, nameof(Asks), Known);
    } = ValueList.Empty<ChannelAsk>();

    /// <summary>For a step, whether to lead with a gift.</summary>
    public bool LeadWithGift { get; init; }

    /// <summary>The interaction to record once it is done, if the answer calls for an act.</summary>
    public Interaction? Record { get; init; }

    /// <summary>The reasons for the answer.</summary>
    public IReadOnlyList<StoredReason> Reasons
    {
        get;
        init => field = ValueList.Of(value, nameof(Reasons));
    } = ValueList.Empty<StoredReason>();

    /// <summary>The assessment of the relationship.</summary>
    public StoredAssessment? Assessment { get; init; }

    /// <summary>Converts a decision to its stored form.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="horizon">The horizon of <c>heardWithin</c>; 14 days by default.</param>
    public static StoredDecision Of(Decision decision, Duration? horizon = null)
    {
        var reasons = Argument.NotNull(decision, nameof(decision)).Reasons;
        var stored = new StoredReason[reasons.Count];
        for (int i = 0; i < stored.Length; i++)
        {
            stored[i] = StoredReason.Of(reasons[i]);
        }

        return Of(decision, decision.Record, new(stored), StoredAssessment.Of(decision.Assessment, horizon));
    }

    /// <summary>Converts the answer alone, without the reasons, the assessment and the interaction to record.</summary>
    internal static StoredDecision InBrief(Decision decision) =>
        Of(decision, null, ValueList.Empty<StoredReason>(), null);

    private static StoredDecision Of(
        Decision decision,
        Interaction? record,
        EqualList<StoredReason> reasons,
        StoredAssessment? assessment
    )
    {
        var respond = decision as Cadence.Decision.Respond;
        var reach = decision as Cadence.Decision.Reach;
        var until = (decision as Cadence.Decision.Wait)?.Until ?? (decision as Cadence.Decision.Suspend)?.Until;
        return new(decision.Relationship, decision.At, decision.Policy.Name, KindOf(decision))
        {
            Until = until?.RoundedUp(),
            Duty = respond?.Duty,
            By = respond?.By,
            Channels = respond?.Channels ?? ChannelsOf(reach),
            Asks = reach?.Asks ?? ValueList.Empty<ChannelAsk>(),
            LeadWithGift = reach is { LeadWithGift: true },
            Record = record,
            Reasons = reasons,
            Assessment = assessment,
        };
    }

    private static ChannelAsk Known(ChannelAsk one, string name) =>
        new(Argument.Defined(one.Channel, name), Argument.Defined(one.Ask, name));

    private static DecisionKind KindOf(Decision decision) =>
        decision switch
        {
            Cadence.Decision.Respond => DecisionKind.Respond,
            Cadence.Decision.Reach => DecisionKind.Reach,
            Cadence.Decision.Wait => DecisionKind.Wait,
            Cadence.Decision.Suspend => DecisionKind.Suspend,
            _ => DecisionKind.Leave,
        };

    private static EqualList<Channel> ChannelsOf(Cadence.Decision.Reach? reach)
    {
        if (reach is null)
        {
            return ValueList.Empty<Channel>();
        }

        var channels = new Channel[reach.Asks.Count];
        for (int i = 0; i < channels.Length; i++)
        {
            channels[i] = reach.Asks[i].Channel;
        }

        return new(channels);
    }
}
