using Field = Cadence.BusyField;

namespace Cadence;

/// <summary>Reads a person's busy times: times, whole days, and <c>FREEBUSY</c> lines of iCalendar.</summary>
internal sealed class BusyReader
{
    private readonly List<BusyTime> times = [];
    private readonly List<BusyDays> days = [];

    public FreeBusy Busy => times.Count == 0 ? FreeBusy.Empty : FreeBusy.Of([.. times]);

    public IReadOnlyList<BusyDays> Days => days;

    public void Read(JsonValue busy) => busy.Each("a list of busy times", Add);

    /// <summary>Reads a time that is taken every week, or every few weeks.</summary>
    public static RecurringBusy Recurring(JsonValue time)
    {
        var fields = time.Object<Field>("a weekly time, which is an object");
        try
        {
            return new(WeekDays.Read(fields[Field.Days]), fields[Field.From].Hour(), fields[Field.To].Hour())
            {
                Kind = Kind(fields),
                Within = SpanReader.DaysIfAny(fields),
                EveryWeeks = fields.Has(Field.EveryWeeks) ? fields[Field.EveryWeeks].Number() : 1,
            };
        }
        catch (ArgumentException wrong)
        {
            throw fields.Refusal(wrong);
        }
    }

    private void Add(JsonValue time)
    {
        if (time.IsText)
        {
            times.AddRange(FreeBusyLines(time));
            return;
        }

        var fields = time.Object<Field>("a busy time, which is an object or a FREEBUSY line");
        RefuseBoth(fields);
        if (fields.Has(Field.FirstDay))
        {
            days.Add(new(SpanReader.Days(fields), Kind(fields)));
            return;
        }

        var (start, end) = SpanReader.StartAndEnd(fields);
        times.Add(new(start, end, Kind(fields)));
    }

    // Whichever were passed over, that time would be free without a word.
    private static void RefuseBoth(Fields<Field> fields)
    {
        foreach (var day in new[] { Field.FirstDay, Field.LastDay })
        {
            foreach (var time in new[] { Field.Start, Field.End })
            {
                if (fields.Has(day) && fields.Has(time))
                {
                    throw fields.Wrong(day, $"stands beside '{Names<Field>.Of(time)}'; only one of them can be meant");
                }
            }
        }
    }

    private static IReadOnlyList<BusyTime> FreeBusyLines(JsonValue text)
    {
        string lines = text.Text();
        try
        {
            return FreeBusy.Parse(lines).Times;
        }
        catch (FormatException wrong) when (wrong is not ContractException)
        {
            throw text.Wrong(ArgumentText.Of(wrong));
        }
    }

    private static BusyKind Kind(Fields<Field> fields) =>
        fields.NameOrNull<BusyKind>(Field.Kind, "a kind of busy time") ?? BusyKind.Busy;
}
