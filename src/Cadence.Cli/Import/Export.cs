using System.Text;
using System.Text.Unicode;
using CsvHelper;
using CsvHelper.Configuration;

namespace Cadence.Cli;

/// <summary>The text of an export, split into rows and cells.</summary>
/// <param name="text">The text, without a byte order mark.</param>
/// <param name="delimiter">What separates cells; a blank means any number of blanks; null to detect it in the first row.</param>
internal sealed class Export(string text, char? delimiter)
{
    private const char Blank = ' ';
    private const string Separator = "sep=";
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];
    private readonly char between = delimiter ?? Detect(text);

    /// <summary>Makes an export of a text, whose first line may be Excel's: <c>sep=;</c> names what separates cells.</summary>
    public static Export Of(string text, char? delimiter) =>
        text.StartsWith(Separator, StringComparison.OrdinalIgnoreCase)
        && LineEnd(text, 0) == Separator.Length + 1
        && text.Length > Separator.Length + 1
            ? new(text[(Separator.Length + 1)..].TrimStart('\r', '\n'), delimiter ?? text[Separator.Length])
            : new(text, delimiter);

    /// <summary>Reads the rows that hold anything.</summary>
    /// <remarks>
    /// An open quotation mark would swallow row after row. So such a row ends with its line, and the next line is read as a
    /// row of its own.
    /// </remarks>
    public IEnumerable<ExportRow> Rows()
    {
        long number = 0;
        for (int start = 0; start < text.Length; )
        {
            string? open = null;
            using var rest = new TextFrom(text, start);
            // A quotation mark within an unquoted cell is a character like any other.
            using var parser = new CsvParser(rest, Configuration(cell => open ??= IsQuoted(cell) ? cell : null));
            int end = text.Length;
            for (long passed = 0; open is null && parser.Read(); passed = parser.CharCount)
            {
                number++;
                string[] cells = CellsOf(parser, () => open is not null);
                if (open is not null)
                {
                    cells[^1] = open[..LineEnd(open, 0)].Trim(Blank);
                    end = NextLine(start + (int)passed);
                }

                if (Array.Exists(cells, cell => cell.Length > 0))
                {
                    yield return new(number, cells, IsOpen: open is not null);
                }
            }

            start = end;
        }
    }

    private string[] CellsOf(CsvParser parser, Func<bool> isOpen)
    {
        var cells = new List<string>(parser.Count);
        for (int i = 0; i < parser.Count && !isOpen(); i++)
        {
            string cell = parser[i];
            if (between != Blank || cell.Length > 0)
            {
                cells.Add(cell);
            }
        }

        return [.. cells];
    }

    private CsvConfiguration Configuration(Action<string> found) =>
        new(CultureInfo.InvariantCulture)
        {
            Delimiter = between.ToString(),
            Mode = between == Blank ? CsvMode.NoEscape : CsvMode.RFC4180,
            TrimOptions = between == Blank ? TrimOptions.None : TrimOptions.Trim | TrimOptions.InsideQuotes,
            WhiteSpaceChars = between == Blank ? [] : [Blank],
            BadDataFound = bad => found(bad.Field),
            IgnoreBlankLines = false,
            DetectColumnCountChanges = false,
            CacheFields = true,
        };

    private static bool IsQuoted(string cell) => cell.AsSpan().TrimStart(Blank).StartsWith("\"");

    private int NextLine(int from)
    {
        int end = LineEnd(text, from);
        return end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
    }

    private static int LineEnd(string text, int from)
    {
        int length = text.AsSpan(from).IndexOfAny('\r', '\n');
        return length < 0 ? text.Length : from + length;
    }

    /// <summary>
    /// Decodes bytes: as <paramref name="encoding"/> if it is given, else by their byte order mark, else as UTF-8 if they are
    /// valid, else as Windows-1252.
    /// </summary>
    public static string Decode(byte[] bytes, Encoding? encoding, Action<string> note)
    {
        int mark = 0;
        if (encoding is null)
        {
            (encoding, mark) = bytes switch
            {
                [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
                [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
                [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
                _ => (null, 0),
            };
        }

        if (encoding is null)
        {
            bool isUtf8 = Utf8.IsValid(bytes);
            encoding = isUtf8 ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
            if (!isUtf8)
            {
                note("the export is not UTF-8, and is read as windows-1252; --encoding says otherwise.");
            }
        }

        string decoded = encoding.GetString(bytes, mark, bytes.Length - mark);
        return decoded.StartsWith('\uFEFF') ? decoded[1..] : decoded;
    }

    private static char Detect(string text)
    {
        var first = text.AsSpan().TrimStart();
        int end = first.IndexOfAny('\r', '\n');
        first = end < 0 ? first : first[..end];
        var (best, most) = (',', 0);
        foreach (char delimiter in Delimiters)
        {
            int count = Unquoted(first, delimiter);
            (best, most) = count > most ? (delimiter, count) : (best, most);
        }

        return most > 0 || first.IndexOf(Blank) < 0 ? best : Blank;
    }

    private static int Unquoted(ReadOnlySpan<char> line, char delimiter)
    {
        var (count, quoted) = (0, false);
        foreach (char character in line)
        {
            quoted ^= character == '"';
            count += character == delimiter && !quoted ? 1 : 0;
        }

        return count;
    }
}
