namespace Cadence;

/// <summary>
/// A cap on the touches in any window over all colleagues of an account; and no new ask for some days after a colleague's reply,
/// or while a colleague's requested time lasts. What this buyer has asked for since the colleague spoke is no new ask.
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

        var until = Full(situation, step, from) is { } last ? last.At.Later(Per) : from;
        if (situation.Account is { } account && step.Ask > Ask.Nothing)
        {
            var since = NewSince(situation, step);
            until = Instant.Max(until, account.LastReplyBut(situation.Place, since)?.At.Later(AfterReply) ?? until);
            until = Instant.Max(until, account.LastPauseBut(situation.Place, since)?.At ?? until);
        }

        return Moment.At(until);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Interaction> Evidence(Situation situation, Step step, Instant at)
    {
        var until = Earliest(situation, step, at).From;
        var evidence = new List<Interaction>();
        if (Full(situation, step, at)?.At.Later(Per) == until)
        {
            evidence.AddRange(Counted(situation).Placed.Take(Limit).Reverse().Select(placed => placed.Touch));
        }

        if (situation.Account is { } account && step.Ask > Ask.Nothing)
        {
            var since = NewSince(situation, step);
            evidence.AddRange(
                account
                    .RepliesBut(situation.Place)
                    .TakeWhile(word => word.At.Later(AfterReply) >= until)
                    .Concat(account.PausesBut(situation.Place).TakeWhile(word => word.At >= until))
                    .Select(word => word.Source)
                    .Where(said => said.At > since)
            );
        }

        return evidence;
    }

    /// <inheritdoc/>
    protected internal override string Say(Reason reason, DateTimeZone zone, Instant at) =>
        English.Evidence<TimeRequested>(reason) is { } request
            ? request.Until is null || English.HadPassed(request, zone)
                ? $"A colleague of theirs asked for time; ask nothing new before {English.Date(reason, zone, at)}."
                : $"A colleague of theirs asked for time until {English.Asked(reason, zone, at)}."
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

    /// <summary>Finds the oldest of the touches to anyone of the account that fill the window, or null if it is not full.</summary>
    private Touch? Full(Situation situation, Step step, Instant at)
    {
        if (Channel is { } only && only != step.Channel)
        {
            return null;
        }

        var since = at.Earlier(Per);
        if (situation.Account is null && situation.Fold.Touches.Last <= since)
        {
            return null;
        }

        var counted = Counted(situation);
        return counted.Count >= Limit && counted[Limit - 1].At > since ? counted[Limit - 1] : null;
    }

    private NewestTouches Counted(Situation situation) =>
        situation.Account?.Newest(this) ?? NewestTouches.Of(this, [situation.Fold]);

    /// <summary>Finds since when colleagues' words hold back an ask: what this buyer has asked for since they spoke is no new ask.</summary>
    private static Instant NewSince(Situation situation, Step step) =>
        situation.Fold.LastRequest(step.Ask)?.At ?? Instant.MinValue;

    /// <summary>Whether a touch counts.</summary>
    internal bool Counts(Outreach outreach) =>
        !outreach.Discharged && (Channel is null || outreach.Touch.Channel == Channel);
}
