namespace Cadence;

/// <summary>What the history knows of one meeting: whether it stands, and how often each side has given way.</summary>
/// <remarks>It is read from the interactions once for each question, so the fold need not carry it.</remarks>
internal sealed class MeetingRecord
{
    private readonly List<Interaction> buyers = [];
    private readonly List<Interaction> sellers = [];

    private MeetingRecord() { }

    /// <summary>The interaction that agreed on it or moved it last; null if it is not known.</summary>
    public Interaction? Agreed { get; private set; }

    /// <summary>When it begins, or began.</summary>
    public Instant Start { get; private set; }

    public Duration Duration { get; private set; } = Usual;

    public Instant End => Start.Later(Duration);

    /// <summary>Who booked it, if that is known.</summary>
    public Party? Organizer { get; private set; }

    /// <summary>The interaction that last called it off or missed it, if it has not been agreed anew since.</summary>
    public Interaction? Broken { get; private set; }

    /// <summary>Whose plans gave way then.</summary>
    public Party? BrokenBy => Broken is { } broken ? GaveWay(broken) : null;

    /// <summary>How it was held last, if it has not been agreed anew since.</summary>
    public MeetingHeld? Held { get; private set; }

    /// <summary>Whether anything is known of it, even if only that it was held or called off.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>The buyer's postponements and the times they did not come, in order.</summary>
    public IReadOnlyList<Interaction> Buyers => buyers;

    /// <summary>The same for the seller.</summary>
    public IReadOnlyList<Interaction> Sellers => sellers;

    // A meeting known only because it was moved is taken to last the usual hour, as in the fold.
    private static Duration Usual => Duration.FromHours(1);

    /// <summary>Whether it is in both calendars and has not ended.</summary>
    public bool StandsAt(Instant now) => Agreed is not null && Broken is null && now < End;

    /// <summary>
    /// Returns what shows that it is over: that it was held, or that it was agreed for a time that has passed; null if it is ahead
    /// or fell through.
    /// </summary>
    public Interaction? OverAt(Instant now) => Held ?? (Broken is null && End <= now ? Agreed : null);

    public static MeetingRecord Of(History history, string name)
    {
        var record = new MeetingRecord();
        foreach (var interaction in history)
        {
            record.Read(interaction, name);
        }

        return record;
    }

    private void Read(Interaction interaction, string name)
    {
        IsKnown |= Is(Named(interaction));
        switch (interaction)
        {
            case MeetingBooked booked when Is(booked.Meeting):
                Organizer = booked.By;
                if (StandsAt(booked.At) && booked.Start > Start)
                {
                    PutOff(booked);
                }

                Agree(booked, booked.Start, booked.Duration);
                break;
            case MeetingMoved moved when Is(moved.Meeting):
                // An earlier or a shorter time is no postponement; nor is a new date for a meeting that fell through.
                if (Broken is null && (Agreed is null || moved.Start > Start))
                {
                    PutOff(moved);
                }

                Agree(moved, moved.Start, moved.Duration ?? Duration);
                break;
            case MeetingCancelled cancelled when Is(cancelled.Meeting):
                Break(cancelled);
                break;
            case MeetingMissed missed when Is(missed.Meeting):
                Break(missed);
                break;
            case MeetingHeld held
                when held.Meeting is { } named ? Is(named) : Agreed is not null && Broken is null && Start <= held.At:
                buyers.Clear();
                sellers.Clear();
                (Agreed, Broken, Held) = (null, null, held);
                break;
        }

        bool Is(string? meeting) => string.Equals(meeting, name, StringComparison.Ordinal);
    }

    private static string? Named(Interaction interaction) =>
        interaction switch
        {
            MeetingBooked booked => booked.Meeting,
            MeetingMoved moved => moved.Meeting,
            MeetingCancelled cancelled => cancelled.Meeting,
            MeetingMissed missed => missed.Meeting,
            MeetingHeld held => held.Meeting,
            _ => null,
        };

    private void Agree(Interaction by, Instant start, Duration duration)
    {
        (Agreed, Start, Duration, Broken, Held) = (by, start, duration, null, null);
    }

    private void Break(Interaction by)
    {
        PutOff(by);
        (Broken, Held) = (by, null);
    }

    private void PutOff(Interaction by)
    {
        var party = GaveWay(by);
        if (party != Party.Neither)
        {
            (party == Party.Buyer ? buyers : sellers).Add(by);
        }
    }

    private static Party GaveWay(Interaction by) =>
        (by as MeetingMoved)?.GaveWay ?? (by as MeetingCancelled)?.GaveWay ?? by.By;
}
