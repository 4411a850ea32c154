using System.Runtime.CompilerServices;
using System.Text.Json;
using Field = Cadence.BookLineField;

namespace Cadence;

/// <summary>Reads one line of a book.</summary>
internal static class BookLineReader
{
    public static BookLine Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        Span<Fields<Field>.Slot> slots = stackalloc Fields<Field>.Slot[Fields<Field>.Count];
        var marks = default(FieldMarks);
        History? history = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            int field = Fields<Field>.Named(ref reader, json);
            reader.Read();

            // The history is nearly all of a line, so it is read in place rather than skipped and read a second time.
            if (field == (int)Field.History && history is null && reader.TokenType != JsonTokenType.Null)
            {
                history = ReadHistory(ref reader, json);
            }
            else
            {
                marks = Fields<Field>.Note(ref reader, field, slots, marks);
            }
        }

        return Make(new Fields<Field>(json, slots, marks, Place.Top), history);
    }

    private static BookLine Make(in Fields<Field> fields, History? history) =>
        history is null ? throw fields.Wrong(Field.History, "is missing")
        : fields.IsGiven(Field.History) ? throw fields.Wrong(Field.History, "is given twice")
        : new BookLine(fields.Text(Field.Relationship), history)
        {
            Zone = fields.Has(Field.Zone) ? fields.Zone(Field.Zone) : null,
            Account = fields.TextOrNull(Field.Account),
            Calendar = fields.TextOrNull(Field.Calendar),
            At = fields.Has(Field.At) ? At(fields) : [],
            Horizon = fields.Has(Field.Horizon) ? fields.Duration(Field.Horizon) : null,
            Request = fields.Has(Field.Request) ? RequestReader.Read(fields[Field.Request]) : null,
            Attendees =
                fields.Has(Field.Busy) || fields.Has(Field.Seller) || fields.Has(Field.Buyer) ? Attendees(fields) : [],
        };

    private static History ReadHistory(ref Utf8JsonReader reader, ReadOnlySpan<byte> json) =>
        reader.TokenType == JsonTokenType.StartArray
            ? HistoryReader.Read(ref reader, json, "history")
            : throw reader.Take(json, Place.Within("history")).Not("a list of interactions");

    // Few lines name instants or attendees; with this kept out of line, the others need not clear stack space for it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static BookAttendee[] Attendees(in Fields<Field> fields)
    {
        var busy = fields.Has(Field.Busy)
            ? fields[Field.Busy].Object<SideField>("the busy times of both sides, which are an object")
            : default;
        return
        [
            .. AttendeeReader.Read(Party.Seller, fields[Field.Seller], busy[SideField.Seller]),
            .. AttendeeReader.Read(Party.Buyer, fields[Field.Buyer], busy[SideField.Buyer]),
        ];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Instant[] At(in Fields<Field> fields)
    {
        var at = fields[Field.At];
        return !at.IsList ? [at.Instant()]
            : at.List("a list of instants", static instant => instant.Instant()) is { Length: > 0 } instants ? instants
            : throw at.Wrong("is empty; it must name an instant");
    }
}
