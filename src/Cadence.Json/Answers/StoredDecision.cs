namespace Cadence;

/// <summary>
/// A decision as the contract writes it and a table keeps it: what was answered, without what it was answered from. To ask
/// again, take the history and the policy. Two that say the same are equal.
/// </summary>
/// <param name="Relationship">The relationship's id.</param>
/// <param name="At">The instant asked about.</param>
/// <param name="Policy">The name of the policy.</param>
/// <param name="Decision">Which answer it is.</param>
public sealed record StoredDecision(string Relationship, Instant At, string Policy, DecisionKind Decision)
{
    /// <summary>Of a wait or a step back: until when, rounded up to the second.</summary>
    public Instant? Until { get; init; }

    /// <summary>Of a duty: what is owed.</summary>
    public Duty? Duty { get; init; }

    /// <summary>Of a duty: by when.</summary>
    public Instant? By { get; init; }

    /// <summary>Of a duty or a step: the channels that are open, the best first.</summary>
    public IReadOnlyList<Channel> Channels
    {
        get;
        init => field = ValueList.Of(value, nameof(Channels));
    } = ValueList.Empty<Channel>();

    /// <summary>Of a step: the largest ask on each channel.</summary>
    public IReadOnlyList<ChannelAsk> Asks
    {
        get;
        init => field = ValueList.Of(value, nameof(Asks));
    } = ValueList.Empty<ChannelAsk>();

    /// <summary>Of a step: whether to lead with a gift.</summary>
    public bool LeadWithGift { get; init; }

    /// <summary>Of what calls for an act: the interaction to record once it is done.</summary>
    public Interaction? Record { get; init; }

    /// <summary>Why.</summary>
    public IReadOnlyList<StoredReason> Reasons
    {
        get;
        init => field = ValueList.Of(value, nameof(Reasons));
    } = ValueList.Empty<StoredReason>();

    /// <summary>What the relationship told.</summary>
    public StoredAssessment? Assessment { get; init; }

    /// <summary>What a decision says.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="horizon">That of <c>heardWithin</c>; fourteen days unless given.</param>
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

    /// <summary>The answer alone: nothing of why, nor of what comes after.</summary>
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
