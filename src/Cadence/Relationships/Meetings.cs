namespace Cadence;

/// <summary>The agreed meetings whose end is not recorded.</summary>
internal struct Meetings
{
    // The assumed length of a meeting of which only a move is known.
    private static readonly Duration Usual = Duration.FromHours(1);

    // How long after its end an unrecorded meeting is dropped: by then it can no longer affect any answer.
    private static readonly Duration Forgotten = Duration.FromDays(400);

    // All that was ever agreed, the newest first: a meeting that fell through and is moved has its old length and channel.
    private Chain<Appointment>? remembered;

    public Chain<Appointment>? Open { get; private set; }

    /// <summary>
    /// The instant until which the seller leaves the buyer in peace for the sake of a meeting; <see cref="Instant.MinValue"/>
    /// if there is none.
    /// </summary>
    public readonly Instant RespectedUntil
    {
        get
        {
            var latest = Instant.MinValue;
            for (var link = Open; link is not null; link = link.Tail)
            {
                latest = Instant.Max(latest, link.Head.Respected);
            }

            return latest;
        }
    }

    /// <summary>
    /// The instant until which the buyer's clock stands still for a meeting of theirs; <see cref="Instant.MinValue"/> if there
    /// is none.
    /// </summary>
    public readonly Instant BuyersUntil
    {
        get
        {
            var latest = Instant.MinValue;
            for (var link = Open; link is not null; link = link.Tail)
            {
                if (!link.Head.Cancelled)
                {
                    latest = Instant.Max(latest, link.Head.BuyersEnd);
                }
            }

            return latest;
        }
    }

    public void Apply(MeetingBooked booked, bool requested)
    {
        var end = booked.Start.Later(booked.Duration);
        var known = Find(booked.Meeting)?.BuyersEnd ?? Instant.MinValue;
        Agree(
            new(
                booked.Meeting,
                booked,
                booked.Start,
                booked.Duration,
                booked.Channel,
                booked.By == Party.Buyer || (requested && known == Instant.MinValue) ? end : known,
                Stood: Instant.MinValue
            )
        );
    }

    /// <summary>
    /// Moves a meeting. A move by the seller without the buyer's consent does not change what the buyer agreed to.
    /// </summary>
    public void Apply(MeetingMoved moved)
    {
        var known = Find(moved.Meeting);
        var before = known ?? Find(moved.Meeting, remembered);
        var duration = moved.Duration ?? before?.Duration ?? Usual;
        bool consented = moved.By == Party.Buyer || (moved.BuyerConsented && known?.BuyersEnd > Instant.MinValue);
        Agree(
            new(
                moved.Meeting,
                moved,
                moved.Start,
                duration,
                moved.Channel ?? before?.Channel,
                consented ? moved.Start.Later(duration) : known?.BuyersEnd ?? Instant.MinValue,
                Stood: Instant.MinValue
            )
        );
    }

    public void Apply(MeetingCancelled cancelled) => End(cancelled.Meeting, cancelled);

    public void Apply(MeetingMissed missed) => End(missed.Meeting, missed);

    /// <summary>Removes the meeting that was held: the one it names, and every one that had begun.</summary>
    public void Apply(MeetingHeld held)
    {
        Open = Open.Without(held, static (meeting, by) => meeting.Start <= by.At);
        if (held.Meeting is { } name)
        {
            Remove(name);
        }
    }

    /// <summary>
    /// Forgets what the seller called off or moved: the buyer has spoken since, knowing of it, and has the last word.
    /// </summary>
    public void Spoken()
    {
        Open = Open.Without(0, static (meeting, _) => meeting.Cancelled);
        for (var link = Open; link is not null; link = link.Tail)
        {
            if (link.Head.Stood > link.Head.End)
            {
                Remove(link.Head.Name);
                Open = Open.With(link.Head with { Stood = Instant.MinValue, StandsFrom = link.Head.Start });
            }
        }
    }

    /// <summary>Returns the channel on which a held meeting was agreed, or null if it names no known meeting.</summary>
    public readonly Channel? ChannelOf(MeetingHeld? held) =>
        held?.Meeting is { } name ? Find(name, remembered)?.Channel : null;

    private readonly Appointment? Find(string name) => Find(name, Open);

    private static Appointment? Find(string name, Chain<Appointment>? among)
    {
        for (var link = among; link is not null; link = link.Tail)
        {
            if (string.Equals(link.Head.Name, name, StringComparison.Ordinal))
            {
                return link.Head;
            }
        }

        return null;
    }

    private void Remove(string name) =>
        Open = Open.Without(
            name,
            static (meeting, gone) => string.Equals(meeting.Name, gone, StringComparison.Ordinal)
        );

    private void End(string name, Interaction by)
    {
        var known = Find(name);
        Remove(name);
        if (known is not null && by.By == Party.Seller)
        {
            Open = Open.With(
                known with
                {
                    Source = by,
                    Stood = known.Respected,
                    StandsFrom = by is MeetingMissed ? Instant.MaxValue : known.StandsFrom,
                    Cancelled = true,
                }
            );
        }
    }

    private void Agree(Appointment agreed)
    {
        var said = agreed.Source;
        if (said.By == Party.Seller && Find(agreed.Name) is { } known)
        {
            bool begun = known.StandsFrom <= said.At;
            agreed = agreed with
            {
                Stood = known.Respected,
                StandsFrom = begun ? Instant.Min(known.StandsFrom, agreed.Start) : agreed.Start,
            };
        }

        remembered = remembered.With(agreed);
        Remove(agreed.Name);
        Open = Open.Without(
                said.At,
                static (meeting, now) => meeting.Respected < now && now - meeting.Respected > Forgotten
            )
            .With(agreed);
    }
}
