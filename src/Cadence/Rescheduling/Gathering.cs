namespace Cadence;

/// <summary>Those who attend a meeting, with the calendars and the hours that it must fit.</summary>
internal sealed class Gathering(Attendee[] attendees, Relationship relationship, ContactHoursRule[] hours)
{
    /// <summary>Whether anybody holds time for something that is not settled.</summary>
    public bool AnyTentative { get; } =
        Array.Exists(
            attendees,
            who => who.Busy.Tentative.Count > 0 || who.Recurring.Any(recurring => recurring.Kind == BusyKind.Tentative)
        );

    /// <summary>Creates a search for the starts at which a meeting fits everybody.</summary>
    /// <param name="window">Where to search.</param>
    /// <param name="length">How long the meeting lasts, in ticks.</param>
    /// <param name="kind">The kind of slot sought.</param>
    /// <param name="widened">By how much all hours are widened, in ticks.</param>
    /// <param name="waived">The side whose hours need not be kept; null for neither.</param>
    public SlotSearch Search(Window window, long length, SlotKind kind, long widened, Party? waived) =>
        new(
            [.. Calendars(window, length, kind, buffered: true), .. Hours(window, length, widened, waived)],
            length,
            window.Until
        );

    /// <summary>Whether everybody is free for a time, whatever their hours.</summary>
    public bool IsFree(long start, long length)
    {
        var window = new Window(start, start, start + length);
        return new SlotSearch(
            [.. Calendars(window, length, SlotKind.Free, buffered: false)],
            length,
            window.Until
        ).Fits(start);
    }

    /// <summary>Whether the hours of all overlap for long enough, whatever is in their calendars.</summary>
    public bool HoursMeet(Window window, long length) =>
        new SlotSearch([.. Hours(window, length, 0, null)], length, window.Until).First(window.Earliest, Tick.Never)
        != Tick.Never;

    /// <summary>
    /// Determines until when the seller may move a meeting without asking: one working day of each buyer's before it. The
    /// policy's working days count as well, as a review knows no others.
    /// </summary>
    public Instant LatestNotice(Instant start) =>
        attendees
            .Where(who => who.Side == Party.Buyer)
            .Select(who => Notice.Deadline(HoursOf(who), who.Zone, CalendarOf(who), start))
            .Append(Notice.Deadline(hours, relationship, start))
            .Min();

    private IEnumerable<Constraint> Calendars(Window window, long length, SlotKind kind, bool buffered)
    {
        foreach (var who in attendees)
        {
            long before = buffered ? Tick.Ceiling(who.Before) : 0;
            long after = Tick.Ceiling(who.After);
            bool all = kind != SlotKind.Tentative;
            if (who.Busy.Firm.Count > 0)
            {
                yield return new BusyConstraint(who.Busy.Firm, length, before, after);
            }

            if (all && who.Busy.Tentative.Count > 0)
            {
                yield return new BusyConstraint(who.Busy.Tentative, length, before, after);
            }

            foreach (var recurring in who.Recurring)
            {
                if (all || recurring.Kind != BusyKind.Tentative)
                {
                    yield return new RecurringConstraint(
                        recurring,
                        who.Zone,
                        length,
                        before,
                        after,
                        window.Earliest,
                        window.Until
                    );
                }
            }
        }
    }

    private IEnumerable<Constraint> Hours(Window window, long length, long widened, Party? waived)
    {
        var seen = new HashSet<(ContactHoursRule, string?, string)>();
        foreach (var who in attendees)
        {
            string? calendar = CalendarOf(who);
            foreach (var rule in HoursOf(who))
            {
                if (who.Side != waived && seen.Add((rule, calendar, who.Zone.Id)))
                {
                    yield return new HoursConstraint(rule, calendar, who.Zone, length, widened, window.Until);
                }
            }
        }
    }

    private ContactHoursRule[] HoursOf(Attendee who) => who.Hours is { } own ? [own] : hours;

    private string? CalendarOf(Attendee who) =>
        who.Calendar ?? (who.Side == Party.Buyer ? relationship.Calendar : null);
}
