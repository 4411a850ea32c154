namespace Cadence;

/// <summary>The deadline up to which a seller may move a meeting without asking: one working day before it.</summary>
internal static class Notice
{
    /// <summary>
    /// Returns the same time of day on the buyer's working day before the meeting: Friday at ten for Monday at ten.
    /// </summary>
    /// <param name="hours">All the hours that define what a working day is.</param>
    /// <param name="relationship">The relationship whose zone and calendar count.</param>
    /// <param name="start">When the meeting begins.</param>
    public static Instant Deadline(IReadOnlyList<ContactHoursRule> hours, Relationship relationship, Instant start) =>
        Deadline(hours, relationship.Zone, relationship.Calendar, start);

    /// <summary>Does the same for an attendee, by their own hours.</summary>
    public static Instant Deadline(
        IReadOnlyList<ContactHoursRule> hours,
        DateTimeZone zone,
        string? calendar,
        Instant start
    )
    {
        var local = Tick.ToInstant(Tick.Clamped(start)).InZone(zone).LocalDateTime;
        var date = local.Date;
        for (int i = 0; i < WorkingHours.Horizon; i++)
        {
            date = date.PlusDays(-1);
            if (hours.All(rule => rule.IsWorkingDay(date, calendar)))
            {
                return zone.At(date + local.TimeOfDay);
            }
        }

        return Instant.MinValue;
    }
}
