using System.Buffers;
using System.Text.Json;

namespace Cadence.Cli;

/// <summary>The cells of one row, by field. What the contract knows is read with the contract's own reader.</summary>
internal sealed class Cells(Columns columns, Vocabulary words, Moments moments)
{
    private static readonly ImportField[] Flags =
    [
        ImportField.Gift,
        ImportField.ExpectsAnswer,
        ImportField.BuyerConsented,
    ];

    private const string WithinTime = "within the years 1 to 9999";
    private readonly ArrayBufferWriter<byte> json = new();
    private string[] cells = [];

    public long Row { get; private set; }

    public void Next(long row, string[] next) => (Row, cells) = (row, next);

    /// <summary>Returns the text of a field, translated; null if it is empty.</summary>
    public string? Text(ImportField field) =>
        columns.Find(cells, field).Value is { Length: > 0 } value ? words.Translated(field, value) : null;

    public string Required(ImportField field) =>
        Text(field)
        ?? throw new RowException(Column(field), $"is empty; each row must have {Names<ImportField>.Of(field)}");

    /// <summary>Returns the meaning of a word in a column; null if it is empty.</summary>
    public Meaning? Word(ImportField field) =>
        Text(field) is not { } word ? null
        : Vocabulary.Of(field, word) is { } meaning ? meaning
        : throw Unknown(field, word);

    public RowException Unknown(ImportField field, string word) =>
        RowException.Not(
            Column(field),
            word,
            $"one of {Vocabulary.Allowed(field)}; say what it means with --value '{Names<ImportField>.Of(field)}:{Safe.Short(word)}=…'"
        );

    public (Instant At, LocalDate? Day)? Time(ImportField field, string? hour = null)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        string said = hour is null ? text : $"{text} {hour}";
        try
        {
            return moments.TryRead(said, BuyersZone, out var instant, out var day)
                ? (instant, day)
                : throw RowException.Not(Column(field), said, Moments.Allowed);
        }
        catch (OverflowException)
        {
            throw RowException.Not(Column(field), said, WithinTime);
        }
    }

    /// <summary>Reads a length: a period, minutes, or hours and minutes; null if it is empty or zero.</summary>
    public Duration? Length(ImportField field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        Duration? length =
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int minutes)
                ? Duration.FromMinutes(minutes)
            : IsoTime.TryHour(System.Text.Encoding.UTF8.GetBytes(Moments.WholeHour(text)), out var time)
                ? Duration.FromTicks(time.TickOfDay)
            : IsoPeriod.Read(System.Text.Encoding.UTF8.GetBytes(text)) is { } period
            && IsoPeriod.Length(period) is { } exact
                ? exact
            : throw RowException.Not(Column(field), text, "a length such as 30 (minutes), 00:30 or PT30M");
        return length > Duration.Zero ? length : null;
    }

    /// <summary>Returns when something ends that begins at an instant.</summary>
    public Instant End(Instant start, Duration length) =>
        length <= Instant.MaxValue - start
            ? start + length
            : throw RowException.Not(
                Column(ImportField.Duration),
                Text(ImportField.Duration) ?? Iso(length),
                $"a length that ends {WithinTime}"
            );

    /// <summary>Reads an interaction of the contract: the known fields as given, the others from the row.</summary>
    public Interaction Read(string type, string id, Instant at, IReadOnlyDictionary<ImportField, string> known)
    {
        json.Clear();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteString("type", type);
            writer.WriteString("id", id);
            writer.Time("at", at);
            for (var field = ImportField.Channel; field <= ImportField.BuyerConsented; field++)
            {
                if (known.TryGetValue(field, out string? value) || (value = InRow(field)) is not null)
                {
                    Write(writer, field, value);
                }
            }

            writer.WriteEndObject();
        }

        try
        {
            return CadenceJson.ReadInteraction(json.WrittenSpan);
        }
        catch (ContractException wrong)
        {
            throw new RowException(
                Names<ImportField>.TryRead(System.Text.Encoding.UTF8.GetBytes(wrong.Path), out var field)
                    ? Column(field)
                    : wrong.Path,
                wrong.Problem
            );
        }
    }

    // A zone that is not known is refused where the row's relationship is named.
    private DateTimeZone? BuyersZone =>
        Text(ImportField.Zone) is { } zone ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) : null;

    private string Column(ImportField field) => columns.Find(cells, field).Column;

    private string? InRow(ImportField field) =>
        field switch
        {
            ImportField.Until or ImportField.Expires => Time(field) switch
            {
                null => null,
                (_, { } day) => NodaTime.Text.LocalDatePattern.Iso.Format(day),
                (var at, _) => NodaTime.Text.InstantPattern.ExtendedIso.Format(at),
            },
            ImportField.Start => Time(field) is (var start, _)
                ? NodaTime.Text.InstantPattern.ExtendedIso.Format(start)
                : null,
            ImportField.Duration => Length(field) is { } length ? Iso(length) : null,
            _ => Text(field),
        };

    public static string Iso(Duration length) =>
        string.Create(CultureInfo.InvariantCulture, $"PT{(long)length.TotalSeconds}S");

    private void Write(Utf8JsonWriter writer, ImportField field, string value)
    {
        var name = Names<ImportField>.Of(field);
        if (Flags.Contains(field))
        {
            writer.WriteBoolean(
                name,
                value.ToUpperInvariant() switch
                {
                    "TRUE" or "YES" or "1" => true,
                    "FALSE" or "NO" or "0" => false,
                    _ => throw RowException.Not(Column(field), value, "true or false"),
                }
            );
        }
        else if (field == ImportField.Revision)
        {
            writer.WriteNumber(
                name,
                int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int revision)
                    ? revision
                    : throw RowException.Not(Column(field), value, "a whole number from 0")
            );
        }
        else
        {
            writer.WriteString(name, value);
        }
    }
}
