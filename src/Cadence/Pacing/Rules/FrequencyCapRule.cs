namespace Cadence;

/// <summary>
/// A cap on the touches in any window of a given length, across campaigns, on one channel or on all together. A touch counts for
/// the length of the window, end exclusive; one that discharged a duty does not count.
/// </summary>
public sealed record FrequencyCapRule : Rule
{
    /// <summary>Creates a cap over all channels, or over the one that <see cref="Channel"/> names.</summary>
    /// <param name="limit">The most touches in a window, at least 1.</param>
    /// <param name="per">The length of the window; longer than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below 1, or the window is not longer than zero.</exception>
    public FrequencyCapRule(int limit, Duration per)
    {
        Limit = Argument.InRange(limit, 1, int.MaxValue, nameof(limit));
        Per = Argument.Positive(per, nameof(per));
    }

    /// <summary>The most touches in a window.</summary>
    public int Limit { get; }

    /// <summary>The length of the window.</summary>
    public Duration Per { get; }

    /// <summary>The channel whose touches count; null for all of them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a channel.</exception>
    public Channel? Channel
    {
        get;
        init => field = Argument.Defined(value, nameof(Channel));
    }

    /// <inheritdoc/>
    public override string Name => "frequencyCap";

    /// <summary>
    /// The name, the channel and the window, such as <c>frequencyCap:email:P14D</c> or <c>frequencyCap:any:P7D</c>, so that caps
    /// of different channels or windows can stand side by side.
    /// </summary>
    public override string Key =>
        $"{Name}:{(Channel is { } channel ? ContractText.Of(channel) : "any")}:{ContractText.Of(Per)}";

    /// <inheritdoc/>
    public override bool DependsOnAsk => false;

    /// <inheritdoc/>
    public override bool DependsOnChannel => Channel is not null;

    /// <inheritdoc/>
    public override Moment Earliest(Situation situation, Step step, Instant from) =>
        Moment.At(Limiting(situation, step, from) is { } touch ? touch.At.Later(Per) : from);

    /// <inheritdoc/>
    public override IReadOnlyList<Interaction> Evidence(Situation situation, Step step, Instant at)
    {
        var counted = new List<Interaction>();
        var since = at.Earlier(Per);
        var link = situation.Fold.Touches.All;
        for (; link is not null && link.Head.At > since && counted.Count < Limit; link = link.Tail)
        {
            if (Counts(link.Head))
            {
                counted.Add(link.Head.Touch);
            }
        }

        counted.Reverse();
        return counted;
    }

    /// <inheritdoc/>
    protected internal override string Say(Reason reason, DateTimeZone zone, Instant at) =>
        $"{English.Count(Limit, "touch", "touches")} in {English.Length(Per)} is the most; the next may follow from {English.Date(reason, zone, at)}.";

    internal override bool StaysOpen => true;

    // At the end of time, every window is over.
    internal override bool Permits(Situation situation, Step step, Instant at) =>
        Limiting(situation, step, at) is not { } touch || touch.At.Later(Per) == at;

    /// <summary>Finds the oldest of the touches that fill the window, or null if it is not full.</summary>
    private Touch? Limiting(Situation situation, Step step, Instant at)
    {
        if (Channel is { } only && only != step.Channel)
        {
            return null;
        }

        int counted = 0;
        var since = at.Earlier(Per);
        if (situation.Fold.Touches.Last <= since)
        {
            return null;
        }

        for (var link = situation.Fold.Touches.All; link is not null && link.Head.At > since; link = link.Tail)
        {
            if (Counts(link.Head) && ++counted == Limit)
            {
                return link.Head.Touch;
            }
        }

        return null;
    }

    private bool Counts(Outreach outreach) =>
        !outreach.Discharged && (Channel is null || outreach.Touch.Channel == Channel);
}
