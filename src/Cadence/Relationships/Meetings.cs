namespace Cadence;

/// <summary>The meetings that were agreed and of which no end is recorded.</summary>
internal struct Meetings
{
    // A meeting of which nothing is known but that it was moved is taken to last the usual hour.
    private static readonly Duration Usual = Duration.FromHours(1);

    // Long after its end a meeting of which nothing was recorded can no longer bear on any answer.
    private static readonly Duration Forgotten = Duration.FromDays(400);

    public Chain<Appointment>? Open { get; private set; }

    /// <summary>Until when the seller leaves the buyer in peace for the sake of a meeting, at the earliest instant there is
    /// none.</summary>
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

    /// <summary>Until when the buyer's clock stands still for a meeting that is theirs.</summary>
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

    /// <summary>A meeting is moved. What the seller moves without the buyer's consent is not what the buyer agreed to.</summary>
    public void Apply(MeetingMoved moved)
    {
        var known = Find(moved.Meeting);
        var duration = moved.Duration ?? known?.Duration ?? Usual;
        bool consented = moved.By == Party.Buyer || (moved.BuyerConsented && known?.BuyersEnd > Instant.MinValue);
        Agree(
            new(
                moved.Meeting,
                moved,
                moved.Start,
                duration,
                moved.Channel ?? known?.Channel,
                consented ? moved.Start.Later(duration) : known?.BuyersEnd ?? Instant.MinValue,
                Stood: Instant.MinValue
            )
        );
    }

    public void Apply(MeetingCancelled cancelled) => End(cancelled.Meeting, cancelled);

    public void Apply(MeetingMissed missed) => End(missed.Meeting, missed);

    /// <summary>A meeting was held: the one that is named, and with it all that had begun.</summary>
    public void Apply(MeetingHeld held)
    {
        Open = Open.Without(held, static (meeting, by) => meeting.Start <= by.At);
        if (held.Meeting is { } name)
        {
            Remove(name);
        }
    }

    /// <summary>The buyer spoke: they know what the seller called off or moved, and have the last word on it.</summary>
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

    /// <summary>The channel that a held meeting was agreed on, if it names a meeting that is known.</summary>
    public readonly Channel? ChannelOf(MeetingHeld? held) => held?.Meeting is { } name ? Find(name)?.Channel : null;

    private readonly Appointment? Find(string name)
    {
        for (var link = Open; link is not null; link = link.Tail)
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

        Remove(agreed.Name);
        Open = Open.Without(
                said.At,
                static (meeting, now) => meeting.Respected < now && now - meeting.Respected > Forgotten
            )
            .With(agreed);
    }
}
