using Field = Cadence.AttendeeField;

namespace Cadence;

/// <summary>Reads the attendees of a meeting.</summary>
internal static class AttendeeReader
{
    /// <summary>Reads the attendees of one side.</summary>
    /// <param name="side">The side.</param>
    /// <param name="attending">One attendee, or a list.</param>
    /// <param name="busy">The busy times of the first of them.</param>
    public static IReadOnlyList<BookAttendee> Read(Party side, JsonValue attending, JsonValue busy)
    {
        var shared = new BusyReader();
        if (!busy.IsAbsent)
        {
            shared.Read(busy);
        }

        var all = new List<BookAttendee>();
        if (attending.IsList)
        {
            attending.Each("a list", one => all.Add(One(side, one, all.Count == 0 ? shared : new())));
        }
        else if (!attending.IsAbsent)
        {
            all.Add(One(side, attending, shared));
        }

        if (all.Count == 0 && !busy.IsAbsent)
        {
            all.Add(
                side == Party.Buyer
                    ? new(side) { Busy = shared.Busy, Days = shared.Days }
                    : throw attending.Wrong("is missing; a seller whose times are known must have a zone")
            );
        }

        return all;
    }

    private static BookAttendee One(Party side, JsonValue one, BusyReader busy)
    {
        var fields = one.Object<Field>("somebody who attends, which is an object");
        if (fields.Has(Field.Busy))
        {
            busy.Read(fields[Field.Busy]);
        }

        bool hasZone = side == Party.Seller || fields.Has(Field.Zone);
        try
        {
            var attendee = new BookAttendee(side, hasZone ? fields.Zone(Field.Zone) : null)
            {
                Busy = busy.Busy,
                Days = busy.Days,
                Recurring = fields.Has(Field.Recurring)
                    ? fields[Field.Recurring].List("a list of weekly times", BusyReader.Recurring)
                    : [],
                Hours = fields.Has(Field.Hours) ? Hours(fields[Field.Hours]) : null,
                Calendar = fields.TextOrNull(Field.Calendar),
                Before = fields.Has(Field.Before) ? fields[Field.Before].DurationOrZero() : Duration.Zero,
                After = fields.Has(Field.After) ? fields[Field.After].DurationOrZero() : Duration.Zero,
            };
            attendee.In(DateTimeZone.Utc);
            return attendee;
        }
        catch (ArgumentException wrong)
        {
            throw fields.Refusal(wrong);
        }
    }

    private static ContactHoursRule Hours(JsonValue hours)
    {
        var fields = hours.Object<RuleField>("hours, which are an object");
        try
        {
            return RuleReader.Hours(fields);
        }
        catch (ArgumentException wrong)
        {
            throw fields.Refusal(wrong);
        }
    }
}
