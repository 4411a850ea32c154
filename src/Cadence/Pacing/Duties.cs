namespace Cadence;

/// <summary>What is owed at an instant: by when, on which channels, and when it may be done.</summary>
internal sealed record Due(Obligation Owed, Instant By, Channel[] Channels, Instant From);

/// <summary>The duties that live at an instant. One with no channel left lapses.</summary>
internal sealed class Duties(Composition rules, ContactHoursRule hours, Situation situation, Instant horizon)
{
    /// <summary>The duty to do now, the first due; or else when the first of those that are owed may be done.</summary>
    public (Due? Now, Instant? Later) At(Instant at)
    {
        Due? first = null;
        Instant? later = null;
        foreach (var owed in Owed(at))
        {
            if (DueAt(owed, at) is not { } due)
            {
                continue;
            }

            if (due.From > at)
            {
                later = later is { } known && known <= due.From ? known : due.From;
            }
            else if (first is null || Compare(due, first, at) < 0)
            {
                first = due;
            }
        }

        return (first, later);
    }

    /// <summary>When the next duty arises after an instant, if nothing happens.</summary>
    public Instant? NextAfter(Instant at)
    {
        Instant? next = null;
        foreach (var arises in Ahead(at))
        {
            next = next is { } known && known <= arises ? known : arises;
        }

        return next;
    }

    /// <summary>Whether nothing is owed at an instant, and nothing will be.</summary>
    public bool None(Instant at)
    {
        if (NextAfter(at) is not null && AnyChannel(at))
        {
            return false;
        }

        var (now, later) = At(at);
        return now is null && later is null;
    }

    /// <summary>
    /// When what is owed lets a step of the seller's own pass. An ask may ride on an answer or a reconvening; any other duty
    /// comes first, and a meeting of which nothing is recorded stands in the way until it lapses.
    /// </summary>
    public Moment First(Instant at)
    {
        var moment = Moment.At(at);
        foreach (var (_, passes) in InTheWay(at))
        {
            moment = Moment.Later(moment, passes);
        }

        return moment;
    }

    /// <summary>The duties that a step of the seller's own has to let go first, and when each lets it pass.</summary>
    public IEnumerable<(Due Duty, Moment Passes)> InTheWay(Instant at)
    {
        foreach (var owed in Owed(at))
        {
            if (owed.Kind is not (Duty.Answer or Duty.Reconvening) && DueAt(owed, at) is { } due)
            {
                yield return (
                    due,
                    owed.Kind switch
                    {
                        Duty.Acknowledgement => Moment.Once(Requirements.Acknowledgement),
                        Duty.Apology => Moment.Once(Requirements.Apology),
                        _ => Moment.At(owed.Lapses),
                    }
                );
            }
        }
    }

    // A meeting that has begun cannot wait, however long something else has been owed.
    private static int Compare(Due left, Due right, Instant at)
    {
        int order = right.Owed.IsUnderWay(at).CompareTo(left.Owed.IsUnderWay(at));
        order = order == 0 ? left.By.CompareTo(right.By) : order;
        order = order == 0 ? left.Owed.Kind.CompareTo(right.Owed.Kind) : order;
        return order == 0 ? Interaction.Order(left.Owed.Source, right.Owed.Source) : order;
    }

    private IEnumerable<Obligation> Owed(Instant at)
    {
        for (var link = situation.Fold.Obligations.Open; link is not null; link = link.Tail)
        {
            if (link.Head.Arises <= at)
            {
                yield return link.Head;
            }
        }

        for (var link = situation.Fold.Meetings.Open; link is not null; link = link.Tail)
        {
            var meeting = link.Head;
            var lapses = Lapses(meeting);
            if (!meeting.Cancelled && meeting.Start <= at && at < lapses)
            {
                yield return new(Duty.Meeting, meeting.Source, meeting.Start) { Ends = meeting.End, Lapses = lapses };
            }
        }
    }

    private IEnumerable<Instant> Ahead(Instant at)
    {
        for (var link = situation.Fold.Obligations.Open; link is not null; link = link.Tail)
        {
            if (link.Head.Arises > at)
            {
                yield return link.Head.Arises;
            }
        }

        for (var link = situation.Fold.Meetings.Open; link is not null; link = link.Tail)
        {
            if (!link.Head.Cancelled && link.Head.Start > at)
            {
                yield return link.Head.Start;
            }
        }
    }

    // A meeting that ended unrecorded is owed one more working day; then it is neither held nor missed.
    private Instant Lapses(Appointment meeting) => hours.CloseAfter(situation.Relationship, meeting.End, days: 1);

    private Due? DueAt(Obligation owed, Instant at)
    {
        bool yields = owed.Kind == Duty.Meeting || owed.Named;
        Instant? from = null;
        var open = new List<Channel>();
        foreach (var channel in Preference.Of(situation.Fold, first: owed.Source.Channel))
        {
            if (situation.Fold.Reachability.IsOut(channel))
            {
                continue;
            }

            var step = Step.Of(Ask.Nothing, channel, Purpose.Service);
            var moment = rules.EarliestDuty(situation, step, at, horizon, yields);
            if (!moment.IsInstant || (from is { } known && moment.From > known))
            {
                continue;
            }

            if (moment.From != from)
            {
                open.Clear();
                from = moment.From;
            }

            open.Add(channel);
        }

        return from is { } instant ? new(owed, By(owed), [.. open], instant) : null;
    }

    private bool AnyChannel(Instant at)
    {
        foreach (var channel in Preference.Of(situation.Fold, first: null))
        {
            if (
                !situation.Fold.Reachability.IsOut(channel)
                && !situation.Fold.Consent.IsOut(channel, Purpose.Service, at)
            )
            {
                return true;
            }
        }

        return false;
    }

    private Instant By(Obligation owed) =>
        owed.Kind switch
        {
            Duty.Meeting => owed.Arises,
            Duty.Reconvening => hours.CloseFrom(situation.Relationship, owed.Arises),
            Duty.Acknowledgement => hours.CloseAfter(situation.Relationship, owed.Arises, days: 2),
            _ => hours.CloseAfter(situation.Relationship, owed.Arises, days: 1),
        };
}
