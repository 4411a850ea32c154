namespace Cadence;

/// <summary>The seller's touches, and those among them that ask something and are still unanswered.</summary>
/// <remarks>What most answers need of them stands here itself, so that the touches need not be looked at.</remarks>
internal struct Touches
{
    /// <summary>
    /// After so many unanswered follow-ups patience is spent, unless a policy says otherwise: each contact yields less than the one
    /// before (docs/model.md).
    /// </summary>
    public const int MostFollowUps = 3;

    private const int Slots = 9;

    // The latest touch on each channel, for a bounce to find; copied before it is changed.
    private Touch?[]? latestOn;
    private Instant last;
    private Instant lastUnanswered;
    private Duration firstClock;

    /// <summary>All of them, the newest first.</summary>
    public Chain<Outreach>? All { get; private set; }

    /// <summary>Those that ask something, made since the buyer was last heard from, the newest first.</summary>
    public Chain<Outreach>? Unanswered { get; private set; }

    public int UnansweredCount { get; private set; }

    /// <summary>Those of the unanswered ones that discharged nothing and were not the first touch.</summary>
    public readonly int FollowUps => Unanswered.Items().Count(outreach => !outreach.Discharged && !outreach.First);

    /// <summary>When the latest was; the first instant there is, if there is none.</summary>
    public readonly Instant Last => All is null ? Instant.MinValue : last;

    /// <summary>When the latest of the unanswered ones was, if one is unanswered.</summary>
    public readonly Instant? LastUnanswered => UnansweredCount > 0 ? lastUnanswered : null;

    /// <summary>What the buyer's clock showed at the oldest of the unanswered ones: the silence counts from it.</summary>
    public readonly Duration? FirstClock => UnansweredCount > 0 ? firstClock : null;

    public void Add(Touch touch, Duration clock, bool discharged)
    {
        var outreach = new Outreach(touch, clock, discharged, First: All is null);
        All = All.With(outreach);
        last = touch.At;
        if (touch.Ask > Ask.Nothing)
        {
            firstClock = FirstClock ?? clock;
            Await(Unanswered.With(outreach));
        }

        var copy = latestOn is null ? new Touch?[Slots] : (Touch?[])latestOn.Clone();
        copy[Slot(touch.Channel)] = touch;
        latestOn = copy;
    }

    public void Heard() => Await(null);

    /// <summary>The latest touch on a channel did not arrive: it asked nothing. Says which it was, if there was one.</summary>
    public Touch? Bounced(Channel? channel)
    {
        var lost = latestOn?[Slot(channel)];
        if (lost is not null)
        {
            Await(Unanswered.Without(lost, static (outreach, gone) => ReferenceEquals(outreach.Touch, gone)));
            firstClock = Unanswered.Items().LastOrDefault().Clock;
        }

        return lost;
    }

    private void Await(Chain<Outreach>? unanswered)
    {
        Unanswered = unanswered;
        UnansweredCount = unanswered?.Count ?? 0;
        lastUnanswered = unanswered?.Head.At ?? default;
    }

    private static int Slot(Channel? channel) => channel is { } known ? (int)known : Slots - 1;
}
