namespace Cadence;

/// <summary>
/// So many touches in any window over all colleagues of an account; and no new ask for some days after a colleague's reply,
/// or while a colleague's requested time lasts.
/// </summary>
public sealed record AccountCapRule : Rule
{
    /// <summary>After a colleague's reply no new ask is made for a week: they talk to each other.</summary>
    public static readonly Duration AfterReply = Duration.FromDays(7);

    /// <summary>A cap over all channels, or over the one that <see cref="Channel"/> names.</summary>
    /// <param name="limit">How many touches, from 1.</param>
    /// <param name="per">The length of the window; longer than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below 1, or the window not longer than zero.</exception>
    public AccountCapRule(int limit, Duration per)
    {
        Limit = Argument.InRange(limit, 1, int.MaxValue, nameof(limit));
        Per = Argument.Positive(per, nameof(per));
    }

    /// <summary>How many touches.</summary>
    public int Limit { get; }

    /// <summary>The length of the window.</summary>
    public Duration Per { get; }

    /// <summary>The channel whose touches count; absent, all of them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a channel.</exception>
    public Channel? Channel
    {
        get;
        init => field = Argument.Defined(value, nameof(Channel));
    }

    /// <inheritdoc/>
    public override string Name => "accountCap";

    /// <summary>
    /// Channel and window, such as <c>accountCap:email:P14D</c> or <c>accountCap:any:P7D</c>: caps of different windows stand side by side.
    /// </summary>
    public override string Key =>
        $"{Name}:{(Channel is { } channel ? ContractText.Of(channel) : "any")}:{ContractText.Of(Per)}";

    /// <inheritdoc/>
    public override bool DependsOnChannel => Channel is not null;

    /// <inheritdoc/>
    public override Moment Earliest(Situation situation, Step step, Instant from)
    {
        if (HasNoAccount(situation))
        {
            return Moment.At(from);
        }

        var until = from;
        if (Channel is null || Channel == step.Channel)
        {
            var counted = Counted(situation, from);
            until = counted.Count < Limit ? until : counted[Limit - 1].At.Later(Per);
        }

        if (step.Ask > Ask.Nothing)
        {
            foreach (var colleague in situation.Colleagues)
            {
                until = Instant.Max(until, Slowed(colleague));
            }
        }

        return Moment.At(until);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Interaction> Evidence(Situation situation, Step step, Instant at)
    {
        var until = Earliest(situation, step, at).From;
        var counted = Counted(situation, at);
        var evidence = new List<Interaction>();
        if (counted.Count >= Limit && counted[Limit - 1].At.Later(Per) == until)
        {
            evidence.AddRange(counted.Take(Limit).Reverse());
        }

        foreach (var fold in situation.Colleagues.Select(colleague => colleague.Fold))
        {
            if (step.Ask > Ask.Nothing && fold.LastCorrespondence is { } said && said.At.Later(AfterReply) == until)
            {
                evidence.Add(said);
            }

            if (step.Ask > Ask.Nothing && fold.Door.Pause is { } pause && pause.Until == until)
            {
                evidence.Add(pause.Source);
            }
        }

        return evidence;
    }

    /// <inheritdoc/>
    protected internal override string Say(Reason reason, DateTimeZone zone, Instant at) =>
        English.Evidence<TimeRequested>(reason) is not null
            ? $"A colleague of theirs asked for time until {English.Asked(reason, zone, at)}."
        : English.Evidence<Correspondence>(reason) is not null
            ? $"A colleague of theirs wrote; ask nothing new before {English.Date(reason, zone, at)}."
        : $"{English.Count(Limit, "touch", "touches")} in {English.Length(Per)} to them and their colleagues is the most; the next may follow from {English.Date(reason, zone, at)}.";

    internal override bool StaysOpen => true;

    internal override bool Permits(Situation situation, Step step, Instant at) =>
        HasNoAccount(situation) || base.Permits(situation, step, at);

    internal override Ask? LargestAsk(Situation situation, Step step, Instant at) =>
        HasNoAccount(situation) ? Ask.Commitment : base.LargestAsk(situation, step, at);

    // Whoever is the only contact of an account is that account.
    private static bool HasNoAccount(Situation situation) =>
        situation.IsAlone && situation.Relationship.Account is null;

    private static Instant Slowed(Relationship colleague)
    {
        var pause = colleague.Fold.Door.Pause?.Until ?? Instant.MinValue;
        var reply = colleague.Fold.LastCorrespondence is { } said ? said.At.Later(AfterReply) : Instant.MinValue;
        return Instant.Max(pause, reply);
    }

    // The touches to anyone of the account that still count, the newest first.
    private List<Touch> Counted(Situation situation, Instant from)
    {
        var touches = new List<Touch>();
        Collect(situation.Relationship, from, touches);
        foreach (var colleague in situation.Colleagues)
        {
            Collect(colleague, from, touches);
        }

        touches.Sort(static (left, right) => Interaction.Order(right, left));
        return touches;
    }

    private void Collect(Relationship relationship, Instant from, List<Touch> touches)
    {
        var since = from.Earlier(Per);
        for (var link = relationship.Fold.Touches.All; link is not null && link.Head.At > since; link = link.Tail)
        {
            if (!link.Head.Discharged && (Channel is null || link.Head.Touch.Channel == Channel))
            {
                touches.Add(link.Head.Touch);
            }
        }
    }
}
