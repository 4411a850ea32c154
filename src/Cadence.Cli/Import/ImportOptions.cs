using System.CommandLine;
using System.Text;

namespace Cadence.Cli;

/// <summary>The options of <c>cadence import</c>.</summary>
internal sealed class ImportOptions
{
    private readonly Argument<string?> file = new("FILE")
    {
        Description = "The export; '-' or none: standard input.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> preset = new("--preset")
    {
        Description =
            $"Whose export it is: {string.Join(", ", Preset.All.Select(known => known.Name))}; plain unless given.",
        HelpName = "NAME",
    };

    private readonly Option<string[]> map = new("--map")
    {
        Description = $"Which column holds a field. The fields: {Names<ImportField>.All}.",
        HelpName = "FIELD=COLUMN",
    };

    private readonly Option<string[]> set = new("--set")
    {
        Description = "What a field is in all rows, such as type=call.",
        HelpName = "FIELD=VALUE",
    };

    private readonly Option<string[]> value = new("--value")
    {
        Description = "What a word in a column means, such as type:Telefonat=call or type:Unsubscribed=optOut.",
        HelpName = "FIELD:WORD=MEANING",
    };

    private readonly Option<string[]> seller = new("--seller")
    {
        Description =
            "An address of a seller's, or a domain as @example.com, where rows name a sender and a recipient.",
        HelpName = "ADDRESS",
    };

    private readonly Option<string?> zone = new("--zone")
    {
        Description = "The zone of times without an offset, and of the buyers; UTC unless given.",
        HelpName = "ZONE",
    };

    private readonly Option<string[]> dateFormat = new("--date-format")
    {
        Description = "How times are written, such as 'dd.MM.yyyy HH:mm'; ISO 8601 and Unix times need none.",
        HelpName = "FORMAT",
    };

    private readonly Option<string?> delimiter = new("--delimiter")
    {
        Description = "What stands between cells: a character, tab or space; unless given, what the first row shows.",
        HelpName = "CHARACTER",
    };

    private readonly Option<string?> encoding = new("--encoding")
    {
        Description = "How characters are written, such as windows-1252; unless given, what the export shows.",
        HelpName = "NAME",
    };

    private readonly Option<bool> noHeader = new("--no-header")
    {
        Description = "The first row is no header; the columns are called 1, 2, 3.",
    };

    private readonly Option<bool> strict = new("--strict") { Description = "Stop at the first row that is refused." };

    public ImportOptions(Command command)
    {
        command.Add(file);
        foreach (
            var option in new Option[]
            {
                preset,
                map,
                set,
                value,
                seller,
                zone,
                dateFormat,
                delimiter,
                encoding,
                noHeader,
                strict,
            }
        )
        {
            command.Add(option);
        }
    }

    public ImportPlan Read(ParseResult parsed)
    {
        string name = parsed.GetValue(preset) ?? Preset.Plain.Name;
        var known =
            Preset.All.FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.Ordinal))
            ?? throw new UsageException(
                $"--preset: '{name}' is not one of {string.Join(", ", Preset.All.Select(one => one.Name))}."
            );
        var home = parsed.GetValue(zone) is { } id ? CommonOptions.ZoneOf(id) : DateTimeZone.Utc;
        return new()
        {
            File = CommonOptions.PathOf(parsed.GetValue(file)),
            Preset = known,
            Mapped = Pairs("--map", parsed.GetValue(map)),
            Set = Pairs("--set", parsed.GetValue(set)),
            Words = WordsOf(known, parsed.GetValue(value) ?? []),
            Sellers = parsed.GetValue(seller) ?? [],
            ZoneId = parsed.GetValue(zone),
            Moments = new(home, parsed.GetValue(dateFormat) ?? []),
            Delimiter = parsed.GetValue(delimiter) is { } between ? DelimiterOf(between) : null,
            Encoding = parsed.GetValue(encoding) is { } charset ? EncodingOf(charset) : null,
            HasHeader = !parsed.GetValue(noHeader),
            IsStrict = parsed.GetValue(strict),
        };
    }

    private static Dictionary<ImportField, string> Pairs(string option, string[]? pairs)
    {
        var known = new Dictionary<ImportField, string>();
        foreach (string pair in pairs ?? [])
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || equals == pair.Length - 1)
            {
                throw new UsageException($"{option}: '{pair}' is not of the form FIELD=…, such as at=Date.");
            }

            if (!known.TryAdd(FieldOf(option, pair[..equals]), pair[(equals + 1)..]))
            {
                throw new UsageException($"{option}: '{pair[..equals]}' is given twice.");
            }
        }

        return known;
    }

    private static Vocabulary WordsOf(Preset preset, string[] values)
    {
        var words = new Vocabulary();
        foreach (var (field, word, meaning) in preset.Words)
        {
            words.Add(field, word, meaning);
        }

        foreach (string text in values)
        {
            int colon = text.IndexOf(':', StringComparison.Ordinal);
            int equals = text.LastIndexOf('=');
            if (colon <= 0 || equals <= colon + 1 || equals == text.Length - 1)
            {
                throw new UsageException(
                    $"--value: '{text}' is not of the form FIELD:WORD=MEANING, such as type:Telefonat=call."
                );
            }

            var field = FieldOf("--value", text[..colon]);
            string meaning = text[(equals + 1)..];
            bool isWord = field is ImportField.Type or ImportField.Direction or ImportField.Status;
            if (
                isWord
                && Vocabulary.Of(field, meaning) is null
                && (field != ImportField.Type || Vocabulary.TypeOf(meaning) is null)
            )
            {
                throw new UsageException($"--value: '{meaning}' is not one of {Vocabulary.Allowed(field)}.");
            }

            words.Add(field, text[(colon + 1)..equals], meaning);
        }

        return words;
    }

    private static ImportField FieldOf(string option, string name) =>
        Names<ImportField>.TryRead(Encoding.UTF8.GetBytes(name), out var field)
            ? field
            : throw new UsageException($"{option}: '{name}' is not one of {Names<ImportField>.All}.");

    private static char DelimiterOf(string text) =>
        text switch
        {
            "tab" => '\t',
            "space" => ' ',
            [var one] when one is not ('"' or '\r' or '\n') => one,
            _ => throw new UsageException($"--delimiter: '{text}' is not one character, tab or space."),
        };

    private static Encoding EncodingOf(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException)
        {
            throw new UsageException($"--encoding: '{name}' is not an encoding, such as utf-8 or windows-1252.");
        }
    }
}
