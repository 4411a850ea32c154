namespace Cadence;

/// <summary>Confines selling on some channels to the hours that a law sets. It binds sales; service is exempt.</summary>
public sealed record ChannelHoursRule : Rule
{
    private readonly bool[] binds = new bool[ChannelOrder.Count];

    /// <summary>Creates a rule for hours on some channels.</summary>
    /// <param name="name">The rule's name.</param>
    /// <param name="hours">The hours, in the buyer's zone.</param>
    /// <param name="channels">The channels on which the hours apply; at least one.</param>
    /// <exception cref="ArgumentException">The name is empty, or there is no channel.</exception>
    public ChannelHoursRule(string name, ContactHoursRule hours, IEnumerable<Channel> channels)
    {
        Name = Argument.NotEmpty(name, nameof(name));
        Hours = Argument.NotNull(hours, nameof(hours));
        foreach (var channel in Argument.NotNull(channels, nameof(channels)))
        {
            binds[(int)Argument.Defined(channel, nameof(channels))] = true;
        }

        if (!binds.Contains(true))
        {
            throw new ArgumentException("channels is empty; it must name at least one channel.", nameof(channels));
        }
    }

    /// <summary>The hours, in the buyer's zone.</summary>
    public ContactHoursRule Hours { get; }

    /// <summary>The channels on which the hours apply, in the order of <see cref="Channel"/>.</summary>
    public IEnumerable<Channel> Channels =>
        new EqualList<Channel>([
            .. Enumerable.Range(0, binds.Length).Where(channel => binds[channel]).Select(channel => (Channel)channel),
        ]);

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override Force Force => Force.Law;

    /// <inheritdoc/>
    public override bool DependsOnAsk => false;

    /// <inheritdoc/>
    public override Moment Earliest(Situation situation, Step step, Instant from) =>
        step.Purpose == Purpose.Sales && binds[(int)step.Channel]
            ? Hours.Earliest(situation, step, from)
            : Moment.At(from);

    /// <inheritdoc/>
    protected internal override string Say(Reason reason, DateTimeZone zone, Instant at) =>
        reason.Until is { } opens
            ? $"Selling by {English.List(Channels.Select(English.Name), "or")} may begin at {English.At(opens, zone)} on {English.Day(zone.DateAt(opens))}, by the rule '{Name}'."
            : $"Selling by {English.List(Channels.Select(English.Name), "or")} has no hours ahead, by the rule '{Name}'.";

    internal override string Contents => Hours.Contents + string.Concat(binds.Select(bound => bound ? '+' : '-'));

    /// <inheritdoc/>
    public bool Equals(ChannelHoursRule? other) =>
        other is not null
        && string.Equals(Name, other.Name, StringComparison.Ordinal)
        && Hours.Equals(other.Hours)
        && binds.SequenceEqual(other.binds);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}
