using System.Runtime.CompilerServices;

namespace Cadence;

/// <summary>The duties that are owed at an instant. A duty with no channel left lapses.</summary>
internal readonly partial struct Duties(Composition rules, WorkingHours hours, Situation situation, Instant asked)
{
    /// <summary>Whether no duty and no meeting is open, which is the common case.</summary>
    public bool AreUnknown => situation.Fold.Obligations.Open is null && situation.Fold.Meetings.Open is null;

    /// <summary>
    /// Finds the duty to do now, the first due, and when the first of those that cannot be done yet may be done.
    /// </summary>
    public (Obligation? Now, Instant? Later) At(Instant at) => AreUnknown ? default : AmongKnown(at);

    // Kept out of line, like FirstAmongKnown: where nothing is owed, no stack is cleared for the enumeration.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private (Obligation? Now, Instant? Later) AmongKnown(Instant at)
    {
        Obligation? first = null;
        Instant? later = null;
        var living = Owed(at);
        while (living.MoveNext())
        {
            var (owed, from) = living.Current;
            if (from > at)
            {
                later = later <= from ? later : from;
            }
            else if (first is null || Compare(owed, first, at) < 0)
            {
                first = owed;
            }
        }

        return (first, later);
    }

    /// <summary>Finds, of the duties that are owed but may not be done yet, the one that may be done first.</summary>
    public Due? FirstLater(Instant at)
    {
        Due? first = null;
        var living = Owed(at);
        while (living.MoveNext())
        {
            var (owed, from) = living.Current;
            if (
                from > at
                && (
                    first is not { } known
                    || from < known.From
                    || (from == known.From && Compare(owed, known.Owed, at) < 0)
                )
            )
            {
                first = new(owed, By(owed), from);
            }
        }

        return first;
    }

    /// <summary>
    /// Finds the channels on which a duty may be done at an instant: that of its source first, then by preference.
    /// </summary>
    public Channel[] ChannelsOf(Obligation owed, Instant at)
    {
        var binding = Binding(owed, at);
        var channels = new Channel[ChannelOrder.Count];
        int open = 0;
        foreach (var channel in situation.Fold.Reachability.Order)
        {
            if (binding.PermitsChannel(situation, channel, Purpose.Service, at))
            {
                channels[open++] = channel;
            }
        }

        Array.Resize(ref channels, open);
        if (owed.Channel is { } its && Array.IndexOf(channels, its) is var place and > 0)
        {
            Array.Copy(channels, 0, channels, 1, place);
            channels[0] = its;
        }

        return channels;
    }

    /// <summary>Finds when the next duty arises after an instant, if nothing happens.</summary>
    public Instant? NextAfter(Instant at)
    {
        Instant? next = null;
        for (var link = situation.Fold.Obligations.Open; link is not null; link = link.Tail)
        {
            next = link.Head.Arises > at && !(next <= link.Head.Arises) ? link.Head.Arises : next;
        }

        for (var link = situation.Fold.Meetings.Open; link is not null; link = link.Tail)
        {
            next = !link.Head.Cancelled && link.Head.Start > at && !(next <= link.Head.Start) ? link.Head.Start : next;
        }

        return next;
    }

    /// <summary>Whether nothing is owed at an instant, and nothing will be.</summary>
    public bool None(Instant at) =>
        AreUnknown || (At(at) is { Now: null, Later: null } && (NextAfter(at) is null || !AnyChannel(at)));

    /// <summary>
    /// Finds the moment at which what is owed lets a step of the seller's own pass. An ask may ride on an answer or a
    /// reconvening; any other duty comes first, and a meeting of which nothing is recorded stands in the way until it lapses.
    /// </summary>
    /// <param name="at">The instant of the step.</param>
    /// <param name="free">The instant from which no meeting stands in the way, whatever else is owed.</param>
    public Moment First(Instant at, out Instant free)
    {
        free = at;
        return AreUnknown ? Moment.At(at) : FirstAmongKnown(at, out free);
    }

    /// <inheritdoc cref="First(Instant, out Instant)"/>
    public Moment First(Instant at) => First(at, out _);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Moment FirstAmongKnown(Instant at, out Instant free)
    {
        var needed = Requirements.None;
        free = Stands(at)?.From ?? at;
        var living = Owed(at, all: false);
        while (living.MoveNext())
        {
            var owed = living.Current.Owed;
            needed |= owed.Kind switch
            {
                Duty.Acknowledgement => Requirements.Acknowledgement,
                Duty.Apology => Requirements.Apology,
                _ => Requirements.None,
            };
            free = owed.Kind == Duty.Meeting ? Instant.Max(free, owed.Lapses) : free;
        }

        return needed == Requirements.None ? Moment.At(free) : Moment.Once(needed);
    }

    /// <summary>
    /// Finds, of the meetings that the seller called off, moved or shortened, the one that stands in the way longest: until its
    /// duty would have lapsed had nothing been recorded. So giving a meeting up brings no ask forward.
    /// </summary>
    public Due? Stands(Instant at)
    {
        Due? longest = null;
        for (var link = situation.Fold.Meetings.Open; link is not null; link = link.Tail)
        {
            var meeting = link.Head;
            if (
                meeting.IsGivenUp
                && meeting.StandsFrom <= at
                && hours.CloseAfter(situation.Relationship, meeting.Respected, days: 1) is var until
                && at < until
                && !(longest?.From >= until)
            )
            {
                longest = new(new(Duty.Meeting, meeting.Source, meeting.Start) { Lapses = until }, until, until);
            }
        }

        return longest;
    }

    /// <summary>Finds the duties that come before a step of the seller's own.</summary>
    public List<Due> InTheWay(Instant at)
    {
        var due = new List<Due>();
        var living = Owed(at, all: false);
        while (living.MoveNext())
        {
            var (owed, from) = living.Current;
            due.Add(new(owed, By(owed), from));
        }

        if (Stands(at) is { } stood)
        {
            due.Add(stood);
        }

        return due;
    }

    // A meeting that has begun cannot wait, however long something else has been owed.
    private int Compare(Obligation left, Obligation right, Instant at)
    {
        // What arose later is due no sooner.
        if (left.Kind == right.Kind && left.IsDueFromSource && right.IsDueFromSource)
        {
            return Interaction.Order(left.Source, right.Source);
        }

        int order = right.IsUnderWay(at).CompareTo(left.IsUnderWay(at));
        order = order == 0 ? By(left).CompareTo(By(right)) : order;
        order = order == 0 ? left.Kind.CompareTo(right.Kind) : order;
        return order == 0 ? Interaction.Order(left.Source, right.Source) : order;
    }

    private Living Owed(Instant at, bool all = true) =>
        new(this, situation.Fold.Obligations.Open, situation.Fold.Meetings.Open, at, all);

    private Instant? Opportunity(RuleSet binding, Instant at) =>
        binding.EarliestAnywhere(situation, Purpose.Service, at, asked);

    private Obligation? DutyOf(Appointment meeting, Instant at) =>
        !meeting.Cancelled && meeting.Start <= at && Lapses(meeting) is var lapses && at < lapses
            ? new(Duty.Meeting, meeting.Source, meeting.Start) { Ends = meeting.End, Lapses = lapses }
            : null;

    public RuleSet Binding(Obligation owed, Instant at) =>
        owed.Kind == Duty.Meeting || owed.YieldsAt(at, situation.Relationship.Zone) ? rules.Promises : rules.Duties;

    // A meeting that ended without a record is owed for one more working day; then it is neither held nor missed.
    public Instant Lapses(Appointment meeting) => hours.CloseAfter(situation.Relationship, meeting.End, days: 1);

    private bool AnyChannel(Instant at)
    {
        foreach (var channel in situation.Fold.Reachability.Order)
        {
            if (rules.Promises.PermitsChannel(situation, channel, Purpose.Service, at))
            {
                return true;
            }
        }

        return false;
    }

    public Instant By(Obligation owed) =>
        owed.Kind switch
        {
            Duty.Meeting => owed.Arises,
            Duty.Reconvening => hours.CloseFrom(situation.Relationship, owed.DueFrom),
            Duty.Acknowledgement => hours.CloseAfter(situation.Relationship, owed.DueFrom, days: 2),
            _ => hours.CloseAfter(situation.Relationship, owed.DueFrom, days: 1),
        };
}
