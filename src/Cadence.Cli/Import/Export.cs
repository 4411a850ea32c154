using System.Text;
using System.Text.Unicode;

namespace Cadence.Cli;

/// <summary>The text of an export, split into rows and cells: RFC 4180, with any delimiter, and blanks around cells.</summary>
/// <param name="text">The text, without a mark of its byte order.</param>
/// <param name="delimiter">What stands between two cells; a blank for any number of them; null to look at the first row.</param>
internal sealed class Export(string text, char? delimiter)
{
    private const char Blank = ' ';
    private const char Quote = '"';
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];
    private readonly char between = delimiter ?? Detect(text);
    private int at;

    /// <summary>The rows that hold anything.</summary>
    public IEnumerable<ExportRow> Rows()
    {
        at = 0;
        for (long number = 1; at < text.Length; number++)
        {
            var row = between == Blank ? Words(number) : Row(number);
            if (Array.Exists(row.Cells, cell => cell.Length > 0))
            {
                yield return row;
            }
        }
    }

    private ExportRow Words(long number)
    {
        string line = text[at..EndOfLine(at)];
        at += line.Length;
        PassLineEnd();
        return new(number, line.Split(Blank, StringSplitOptions.RemoveEmptyEntries), IsOpen: false);
    }

    // A mark that is left open would swallow row after row: such a row ends with its line, and the next is read by itself.
    private ExportRow Row(long number)
    {
        int start = at;
        var cells = new List<string>();
        for (bool more = true; more; at += more ? 1 : 0)
        {
            int cell = at;
            if (Cell() is not { } said)
            {
                cells.Add(text[cell..EndOfLine(cell)].Trim(Blank));
                at = EndOfLine(start);
                PassLineEnd();
                return new(number, [.. cells], IsOpen: true);
            }

            cells.Add(said);
            more = at < text.Length && text[at] == between;
        }

        PassLineEnd();
        return new(number, [.. cells], IsOpen: false);
    }

    // The text of the cell that begins here; null, if it is quoted and does not end as it should.
    private string? Cell()
    {
        int first = at;
        PassBlanks();
        if (at == text.Length || text[at] != Quote)
        {
            at = EndOf(first, between);
            return text[first..at].Trim(Blank);
        }

        var said = new StringBuilder();
        for (int from = at + 1; ; from = at + 1)
        {
            at = text.IndexOf(Quote, from);
            if (at < 0)
            {
                return null;
            }

            said.Append(text, from, at - from);
            at++;
            if (at == text.Length || text[at] != Quote)
            {
                PassBlanks();
                return EndOf(at, between) == at ? said.ToString().Trim(Blank) : null;
            }

            said.Append(Quote);
        }
    }

    private void PassBlanks()
    {
        while (at < text.Length && text[at] == Blank)
        {
            at++;
        }
    }

    private void PassLineEnd() => at += text.AsSpan(at).StartsWith("\r\n") ? 2 : 1;

    private int EndOfLine(int from) => EndOf(from, '\n');

    // Where a character or a line's end comes first.
    private int EndOf(int from, char sought)
    {
        int length = text.AsSpan(from).IndexOfAny(sought, '\r', '\n');
        return length < 0 ? text.Length : from + length;
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
            quoted ^= character == Quote;
            count += character == delimiter && !quoted ? 1 : 0;
        }

        return count;
    }
}
