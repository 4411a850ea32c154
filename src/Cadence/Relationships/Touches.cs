namespace Cadence;

/// <summary>The seller's touches, and those among them that ask something and are still unanswered.</summary>
internal struct Touches
{
    // The latest touch on each channel, for a bounce to find; copied before it is changed.
    private Outreach?[]? latestOn;

    /// <summary>All of them, the newest first.</summary>
    public Chain<Outreach>? All { get; private set; }

    /// <summary>Those that ask something, made since the buyer was last heard from, the newest first.</summary>
    public Chain<Outreach>? Unanswered { get; private set; }

    /// <summary>The oldest of the unanswered ones: the silence counts from it.</summary>
    public Outreach? FirstUnanswered { get; private set; }

    public readonly int UnansweredCount => Unanswered?.Count ?? 0;

    public void Add(Touch touch, Duration clock, bool discharged)
    {
        var outreach = new Outreach(touch, clock, discharged, First: All is null);
        All = All.With(outreach);
        if (touch.Ask > Ask.Nothing)
        {
            Unanswered = Unanswered.With(outreach);
            FirstUnanswered ??= outreach;
        }

        var copy = latestOn is null ? new Outreach?[Slots] : (Outreach?[])latestOn.Clone();
        copy[Slot(touch.Channel)] = outreach;
        latestOn = copy;
    }

    public void Heard()
    {
        Unanswered = null;
        FirstUnanswered = null;
    }

    /// <summary>The latest touch on a channel did not arrive: it asked nothing.</summary>
    public void Bounced(Channel? channel)
    {
        if (latestOn?[Slot(channel)] is not { } lost)
        {
            return;
        }

        Unanswered = Unanswered.Without(lost, static (outreach, gone) => ReferenceEquals(outreach, gone));
        if (ReferenceEquals(FirstUnanswered, lost))
        {
            FirstUnanswered = Unanswered.Items().LastOrDefault();
        }
    }

    private const int Slots = 9;

    private static int Slot(Channel? channel) => channel is { } known ? (int)known : Slots - 1;
}
