namespace Cadence.Cli.Tests;

/// <summary>A stranger's text in a message cannot control the terminal, mislead the reader's eye, or fill the screen.</summary>
public sealed class MessageTests
{
    private const string Hostile = "\e]0;owned\a\e[2J\u202egpj.exe\u2066";

    private static readonly string Json = string.Concat(
        Hostile.Select(character =>
            char.IsAscii(character) && !char.IsControl(character) ? $"{character}" : $"\\u{(int)character:x4}"
        )
    );

    [Theory]
    [InlineData("agenda")]
    [InlineData("review")]
    [InlineData("fit")]
    [InlineData("picture")]
    public void An_id_that_stands_twice(string verb)
    {
        string line = Books.Line(Json + new string('x', 5000), "k");
        Harmless(1, Running.Tool(Books.Of(line, line), verb), "stands on an earlier line already\n");
    }

    [Fact]
    public void The_path_of_a_policy()
    {
        string policy = Running.File($$$"""{"calendars":{"{{{Json}}}":["soon"]}}""");
        Harmless(2, Running.Tool("", "decide", "--policy", policy), "'soon' is not a date");
    }

    [Fact]
    public void The_header_and_the_cells_of_an_export()
    {
        string wide = string.Join(',', Enumerable.Range(0, 2000).Select(i => $"column{i}"));
        Harmless(2, Running.Tool($"{Hostile},{wide}\n1\n", "import"), "the export has no column for at");
        Harmless(2, Running.Tool($"at,at,{Hostile}\n", "import", "--map", $"at={Hostile}\n\n"), "cadence: ");
        Harmless(
            1,
            Running.Tool(
                $"who,at,{Hostile}{new string('x', 5000)}\na,2026-01-05,{Hostile}{new string('x', 5000)}\n",
                "import",
                "--map",
                "relationship=who",
                "--map",
                $"type={Hostile}{new string('x', 5000)}"
            ),
            "is not one of email"
        );
        Harmless(
            0,
            Running.Tool(
                $"relationship,at,type,{Hostile}\na,2026-01-05,{Hostile},\n",
                "import",
                "--value",
                $"type:{Hostile}=skip"
            ),
            "1 passed over"
        );
    }

    [Fact]
    public void The_arguments() => Harmless(2, Running.Tool("", $"{Hostile}\n{new string('x', 5000)}"), "cadence: ");

    [Fact]
    public void The_cells_of_a_table()
    {
        string table = Running.Tool(Books.Of(Books.Line(Json)), "decide", "--format", "table").Output;
        Assert.DoesNotContain(table, character => character is '\e' or '\u202e' or '\u2066');
    }

    private static void Harmless(int code, Running.Outcome outcome, string message)
    {
        Assert.Equal(code, outcome.Code);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(
            outcome.Error,
            character => (char.IsControl(character) && character != '\n') || character is '\u202e' or '\u2066'
        );
        Assert.All(outcome.Error.Split('\n'), line => Assert.InRange(line.Length, 0, 1100));
        Assert.InRange(outcome.Error.Count(character => character == '\n'), 1, 2);
    }
}
