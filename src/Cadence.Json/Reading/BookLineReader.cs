using System.Text.Json;
using Field = Cadence.BookLineField;

namespace Cadence;

/// <summary>Reads one line of a book.</summary>
internal static class BookLineReader
{
    public static BookLine Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        var fields = new Fields<Field>(json, Fields<Field>.Slots(), Place.Top);
        History? history = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            // The history is nearly all of a line, so it is read in passing and not a second time.
            if (Fields<Field>.TryName(ref reader, out var field) && field == Field.History && history is null)
            {
                history = ReadHistory(ref reader, json);
            }
            else
            {
                fields.Note(ref reader);
            }
        }

        var second = fields[Field.History];
        return !second.IsAbsent && history is not null ? throw second.Wrong("is given twice")
            : history is null ? throw second.Wrong("is missing")
            : new BookLine(fields[Field.Relationship].Text(), history)
            {
                Zone = fields.Has(Field.Zone) ? Zone(fields[Field.Zone]) : null,
                Account = fields.TextOrNull(Field.Account),
                Calendar = fields.TextOrNull(Field.Calendar),
                At = fields.Has(Field.At) ? At(fields[Field.At]) : [],
                Horizon = fields.Has(Field.Horizon) ? fields[Field.Horizon].Duration() : null,
                Request = fields.Has(Field.Request) ? fields[Field.Request].ObjectText() : null,
                Busy = fields.Has(Field.Busy) ? fields[Field.Busy].ObjectText() : null,
                Seller = fields.Has(Field.Seller) ? fields[Field.Seller].ObjectText() : null,
            };
    }

    private static History? ReadHistory(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.StartArray => HistoryReader.Read(ref reader, json, "history"),
            JsonTokenType.Null => null,
            _ => throw reader.Take(json, Place.Within("history")).Not("a list of interactions"),
        };
    }

    private static DateTimeZone Zone(JsonValue zone) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone.Text())
        ?? throw zone.Not("a time zone; it must be an IANA name such as Europe/Berlin");

    private static Instant[] At(JsonValue at) =>
        !at.IsList ? [at.Instant()]
        : at.List("a list of instants", static instant => instant.Instant()) is { Length: > 0 } instants ? instants
        : throw at.Wrong("is empty; it must name an instant");
}
