namespace Cadence.Tests;

/// <summary>In JSON, a character and its escape are the same text, wherever it stands.</summary>
public sealed class EscapeTests
{
    private const string Line = """
        {"relationship":"a","zone":"Europe/Berlin","at":["2013-04-20T18:00:00+02:00"],"horizon":"P14D","history":[
        {"id":"i1","at":"2013-04-08T18:00:00+02:00","type":"timeRequested","until":"2013-05-27"},
        {"id":"i2","at":"2013-04-09T18:00:00+02:00","type":"timeRequested","until":"2013-05-27T18:00:00+02:00"},
        {"id":"i3","at":"2013-04-10T18:00:00+02:00","type":"timeRequested","for":"P6W"}],
        "request":{"by":"buyer","needs":"PT1H","terms":{"minimumNotice":"PT0S"}},
        "seller":{"zone":"Europe/Berlin","hours":{"from":"08:00","to":"16:00","holidays":["2013-05-01"]}}}
        """;

    [Fact]
    public void Whatever_is_escaped_reads_as_it_is_meant()
    {
        string escaped = Escaped(Line, "+-:0123456789PTWDHZ");
        Assert.DoesNotContain("2013", escaped, StringComparison.Ordinal);
        string read = CadenceJson.Write(CadenceJson.ReadLine(Line));
        Assert.Equal(read, CadenceJson.Write(CadenceJson.ReadLine(escaped)));
        Assert.Equal(read, CadenceJson.Write(CadenceJson.ReadLine(Escaped(Line, "+"))));
    }

    [Fact]
    public void What_is_escaped_and_wrong_is_refused() =>
        Assert.Equal(
            """at: '2013-04-20T18:00:00\u002B' is not an instant; it must be ISO 8601 with Z or an offset, of the years 1 to 9999, such as 2026-03-02T09:00:00Z""",
            Assert
                .Throws<ContractException>(() =>
                    CadenceJson.ReadLine("""{"relationship":"a","history":[],"at":"2013-04-20T18:00:00\u002B"}""")
                )
                .Message
        );

    // Escapes values only: every other part of a line split at its quotation marks is a string, and names begin with a letter.
    private static string Escaped(string line, string characters) =>
        string.Join(
            '"',
            line.Split('"')
                .Select(
                    (part, i) =>
                        i % 2 == 1 && part.Length > 1 && (char.IsDigit(part[0]) || part[0] == 'P')
                            ? string.Concat(
                                part.Select(one => characters.Contains(one) ? $"\\u{(int)one:X4}" : $"{one}")
                            )
                            : part
                )
        );
}
