using System.Text.Json;
using Field = Cadence.BookLineField;

namespace Cadence;

/// <summary>Reads one line of a book.</summary>
internal static class BookLineReader
{
    public static BookLine Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        var slots = Fields<Field>.RentSlots();
        try
        {
            return Read(ref reader, json, new Fields<Field>(json, slots, Place.Top));
        }
        finally
        {
            Fields<Field>.Return(slots);
        }
    }

    private static BookLine Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, Fields<Field> fields)
    {
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
                Zone = fields.Has(Field.Zone) ? fields[Field.Zone].Zone() : null,
                Account = fields.TextOrNull(Field.Account),
                Calendar = fields.TextOrNull(Field.Calendar),
                At = fields.Has(Field.At) ? At(fields[Field.At]) : [],
                Horizon = fields.Has(Field.Horizon) ? fields[Field.Horizon].Duration() : null,
                Request = fields.Has(Field.Request) ? RequestReader.Read(fields[Field.Request]) : null,
                Attendees = Attendees(fields),
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

    private static BookAttendee[] Attendees(Fields<Field> fields)
    {
        if (!fields.Has(Field.Busy))
        {
            return !fields.Has(Field.Seller) && !fields.Has(Field.Buyer)
                ? []
                :
                [
                    .. AttendeeReader.Read(Party.Seller, fields[Field.Seller], default),
                    .. AttendeeReader.Read(Party.Buyer, fields[Field.Buyer], default),
                ];
        }

        var busy = fields[Field.Busy].Object<SideField>("the busy times of both sides, which are an object");
        return
        [
            .. AttendeeReader.Read(Party.Seller, fields[Field.Seller], busy[SideField.Seller]),
            .. AttendeeReader.Read(Party.Buyer, fields[Field.Buyer], busy[SideField.Buyer]),
        ];
    }

    private static Instant[] At(JsonValue at) =>
        !at.IsList ? [at.Instant()]
        : at.List("a list of instants", static instant => instant.Instant()) is { Length: > 0 } instants ? instants
        : throw at.Wrong("is empty; it must name an instant");
}
