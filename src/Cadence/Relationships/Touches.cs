namespace Cadence;

/// <summary>The seller's touches, and those of them that ask something and are still unanswered.</summary>
/// <remarks>What most answers need is kept in fields, so that they need not walk the touches.</remarks>
internal struct Touches
{
    /// <summary>
    /// The number of unanswered follow-ups after which patience is spent, unless a policy says otherwise: each contact yields
    /// less than the one before (docs/model.md).
    /// </summary>
    public const int MostFollowUps = 3;

    private const int Slots = 9;

    // The latest touch on each channel, which is the one that a bounce concerns, unless the buyer has answered it; copied on
    // write.
    private Touch?[]? latestOn;
    private Instant last;
    private Instant lastUnanswered;
    private Duration firstClock;

    /// <summary>All touches, the newest first.</summary>
    public Chain<Outreach>? All { get; private set; }

    /// <summary>The touches that ask something, made since the buyer was last heard from, the newest first.</summary>
    public Chain<Outreach>? Unanswered { get; private set; }

    public int UnansweredCount { get; private set; }

    /// <summary>The number of unanswered touches that discharged nothing and were not the first touch.</summary>
    public readonly int FollowUps => Unanswered.Items().Count(outreach => !outreach.Discharged && !outreach.First);

    /// <summary>When the latest touch was made; <see cref="Instant.MinValue"/> if there is none.</summary>
    public readonly Instant Last => All is null ? Instant.MinValue : last;

    /// <summary>When the latest unanswered touch was made; null if there is none.</summary>
    public readonly Instant? LastUnanswered => UnansweredCount > 0 ? lastUnanswered : null;

    /// <summary>
    /// What the buyer's clock showed at the oldest unanswered touch, from which the silence counts; null if there is none.
    /// </summary>
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

        Latest(Slot(touch.Channel), touch);
    }

    public void Heard() => Await(null);

    /// <summary>Records that a touch arrived, since the buyer answered it: whatever bounces later, it did not.</summary>
    public void Arrived(string id)
    {
        int slot = Array.FindIndex(latestOn ?? [], touch => string.Equals(touch?.Id, id, StringComparison.Ordinal));
        if (slot >= 0)
        {
            Latest(slot, null);
        }
    }

    /// <summary>
    /// Records that the latest touch on a channel did not arrive, and so asked nothing. Returns that touch, or null if there is
    /// none or it is known to have arrived.
    /// </summary>
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

    private void Latest(int slot, Touch? touch)
    {
        var copy = latestOn is null ? new Touch?[Slots] : (Touch?[])latestOn.Clone();
        copy[slot] = touch;
        latestOn = copy;
    }

    private void Await(Chain<Outreach>? unanswered)
    {
        Unanswered = unanswered;
        UnansweredCount = unanswered?.Count ?? 0;
        lastUnanswered = unanswered?.Head.At ?? default;
    }

    private static int Slot(Channel? channel) => channel is { } known ? (int)known : Slots - 1;
}
