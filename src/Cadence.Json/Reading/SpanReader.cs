using Field = Cadence.BusyField;

namespace Cadence;

/// <summary>Reads intervals of time.</summary>
internal static class SpanReader
{
    public static readonly LocalDate FirstDay = new(1, 1, 1);
    public static readonly LocalDate LastDay = new(9999, 12, 31);

    /// <summary>Reads a start and an end that comes after it.</summary>
    public static Interval Interval(JsonValue time)
    {
        var fields = time.Object<Field>("a time, which is an object with start and end");
        var (start, end) = StartAndEnd(fields);
        return end > start ? new(start, end) : throw fields[Field.End].Not("after its start");
    }

    /// <summary>Reads a start and an end that is not before it.</summary>
    public static (Instant Start, Instant End) StartAndEnd(Fields<Field> fields)
    {
        var start = fields.Instant(Field.Start);
        var end = fields.Instant(Field.End);
        return end >= start ? (start, end) : throw fields[Field.End].Not("its start or after it");
    }

    /// <summary>Reads a first and a last day, both included; without a last day, the first day alone.</summary>
    public static DateInterval Days(Fields<Field> fields)
    {
        var first = fields[Field.FirstDay].Date();
        return Days(fields, first, fields.Has(Field.LastDay) ? fields[Field.LastDay].Date() : first);
    }

    /// <summary>Reads a first and a last day, both included, either of which may be left open; null if both are.</summary>
    public static DateInterval? DaysIfAny(Fields<Field> fields) =>
        fields.Has(Field.FirstDay) || fields.Has(Field.LastDay)
            ? Days(
                fields,
                fields.Has(Field.FirstDay) ? fields[Field.FirstDay].Date() : FirstDay,
                fields.Has(Field.LastDay) ? fields[Field.LastDay].Date() : LastDay
            )
            : null;

    private static DateInterval Days(Fields<Field> fields, LocalDate first, LocalDate last) =>
        last >= first ? new(first, last) : throw fields[Field.LastDay].Not("the first day or one after it");
}
