namespace Cadence;

/// <summary>Requires valid consent for selling on some channels. It binds sales; service is exempt.</summary>
/// <remarks>
/// Consent is a recorded opt-in, express or implied, in the scope of the step and newer than any opt-out from it. Where a law
/// infers consent from a purchase or an inquiry newer than any opt-out, that consent lasts for a number of calendar months, in
/// the buyer's zone.
/// </remarks>
public sealed record ConsentRule : Rule
{
    private readonly bool[] binds = new bool[ChannelOrder.Count];

    /// <summary>Creates a rule for consent on some channels.</summary>
    /// <param name="name">The rule's name.</param>
    /// <param name="channels">The channels that need consent; at least one.</param>
    /// <exception cref="ArgumentException">The name is empty, or there is no channel.</exception>
    public ConsentRule(string name, IEnumerable<Channel> channels)
    {
        Name = Argument.NotEmpty(name, nameof(name));
        foreach (var channel in Argument.NotNull(channels, nameof(channels)))
        {
            binds[(int)Argument.Defined(channel, nameof(channels))] = true;
        }

        if (!binds.Contains(true))
        {
            throw new ArgumentException("channels is empty; it must name at least one channel.", nameof(channels));
        }
    }

    /// <summary>The channels that need consent, in the order of <see cref="Channel"/>.</summary>
    public IEnumerable<Channel> Channels =>
        new EqualList<Channel>([
            .. Enumerable.Range(0, binds.Length).Where(channel => binds[channel]).Select(channel => (Channel)channel),
        ]);

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override Force Force => Force.Law;

    /// <summary>For how many months a purchase implies consent, from 0 to 1200; 0, the default, means that it does not.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 1200.</exception>
    public int MonthsAfterPurchase
    {
        get;
        init => field = Argument.InRange(value, 0, 1200, nameof(MonthsAfterPurchase));
    }

    /// <summary>For how many months an inquiry implies consent, from 0 to 1200; 0, the default, means that it does not.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 1200.</exception>
    public int MonthsAfterInquiry
    {
        get;
        init => field = Argument.InRange(value, 0, 1200, nameof(MonthsAfterInquiry));
    }

    /// <inheritdoc/>
    public override bool DependsOnAsk => false;

    /// <inheritdoc/>
    public override Moment Earliest(Situation situation, Step step, Instant from) =>
        Permits(situation, step, from) ? Moment.At(from) : Moment.Once(Requirements.OptIn);

    /// <inheritdoc/>
    protected internal override string Say(Reason reason, DateTimeZone zone, Instant at) =>
        $"Selling by {English.List(Channels.Select(English.Name), "or")} needs their consent first, by the rule '{Name}'.";

    /// <inheritdoc/>
    public bool Equals(ConsentRule? other) =>
        other is not null
        && string.Equals(Name, other.Name, StringComparison.Ordinal)
        && binds.SequenceEqual(other.binds)
        && MonthsAfterPurchase == other.MonthsAfterPurchase
        && MonthsAfterInquiry == other.MonthsAfterInquiry;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    internal override string Contents => ToString() + string.Concat(binds.Select(bound => bound ? '+' : '-'));

    internal override bool Permits(Situation situation, Step step, Instant at)
    {
        if (step.Purpose != Purpose.Sales || !binds[(int)step.Channel])
        {
            return true;
        }

        var fold = situation.Fold;
        var cell = fold.Consent[step.Channel, Purpose.Sales];
        return at < cell.Express?.Expires
            || at < cell.Implied?.Expires
            || Implies(fold, fold.LastPurchase, MonthsAfterPurchase, cell.Out, at)
            || Implies(fold, fold.LastInquiry, MonthsAfterInquiry, cell.Out, at);
    }

    private static bool Implies(Fold fold, Interaction? act, int months, OptOut? optOut, Instant at) =>
        act is not null
        && months > 0
        && !(optOut?.At >= act.At)
        && at < fold.Zone.Resolve(Until.After(Period.FromMonths(months)), act.At);
}
