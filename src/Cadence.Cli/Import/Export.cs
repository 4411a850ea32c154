using System.Text;
using System.Text.Unicode;
using CsvHelper;
using CsvHelper.Configuration;

namespace Cadence.Cli;

/// <summary>The text of an export, split into rows and cells. Rows are counted as a spreadsheet counts them: the first is 1.</summary>
internal sealed class Export : IDisposable
{
    private const char Blanks = ' ';
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];
    private readonly StringReader text;
    private readonly CsvParser parser;

    /// <param name="text">The text, without a mark of its byte order.</param>
    /// <param name="delimiter">What stands between two cells; a blank for any number of them; null to look at the first row.</param>
    public Export(string text, char? delimiter)
    {
        this.text = new(text);
        char between = delimiter ?? Detect(text);
        parser = new(
            this.text,
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = between.ToString(),
                Mode = between == Blanks ? CsvMode.NoEscape : CsvMode.RFC4180,
                TrimOptions = between == Blanks ? TrimOptions.None : TrimOptions.Trim | TrimOptions.InsideQuotes,
                WhiteSpaceChars = between == Blanks ? [] : [Blanks],
                BadDataFound = null,
                IgnoreBlankLines = false,
                DetectColumnCountChanges = false,
                CacheFields = true,
            }
        );
        CollapsesBlanks = between == Blanks;
    }

    private bool CollapsesBlanks { get; }

    /// <summary>The rows that hold anything, each with its number.</summary>
    public IEnumerable<(long Number, string[] Cells)> Rows()
    {
        while (parser.Read())
        {
            string[] cells = parser.Record ?? [];
            cells = CollapsesBlanks ? Array.FindAll(cells, cell => cell.Length > 0) : cells;
            if (Array.Exists(cells, cell => cell.Length > 0))
            {
                yield return (parser.Row, cells);
            }
        }
    }

    /// <summary>The text that bytes stand for: what their mark says, else UTF-8, else, where they are not, Windows-1252.</summary>
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

    public void Dispose()
    {
        parser.Dispose();
        text.Dispose();
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

        return most > 0 || first.IndexOf(Blanks) < 0 ? best : Blanks;
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
