using System.Text.Json.Nodes;

namespace Cadence.Cli.Tests;

/// <summary>A row that cannot be read costs one message, and does not affect the other rows.</summary>
public sealed class ImportRowTests
{
    private const string Head = "relationship,at,type,Body\n";
    private const string Open =
        "leaves a quotation mark open; what is quoted must end with one, and one within it must be written twice";

    [Theory]
    [InlineData("a,2026-01-05,email,\"hello\nb,2026-01-05,optOut,\nc,2026-01-06,email,\n", "a")]
    [InlineData("a,2026-01-05,email,\"hello\r\nb,2026-01-05,optOut,\r\nc,2026-01-06,email,", "a")]
    [InlineData("a,2026-01-05,email,\"hello\nb,2026-01-05,optOut,\"no\"\nc,2026-01-06,email,x\n", "a")]
    [InlineData("a,2026-01-05,email,\"hello\nb,2026-01-05,optOut,\"\"\nc,2026-01-06,email,\"\"\n", "a")]
    [InlineData("a,2026-01-05,email,\"hello\n\"b\",2026-01-05,optOut,\nc,2026-01-06,email,\n", "a")]
    [InlineData("a,2026-01-05,email,\"hello\" you\nb,2026-01-05,optOut,\nc,2026-01-06,email,\n", "a")]
    public void A_quotation_mark_left_open_swallows_no_other_row(string rows, string refused)
    {
        var outcome = Running.Tool(Head + rows, "import");
        Assert.Equal(1, outcome.Code);
        Assert.StartsWith($"row 2: Body: '\"hello", outcome.Error, StringComparison.Ordinal);
        Assert.Contains($"' {Open}\n", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(
            ["b optOut r3", "c touch r4"],
            outcome
                .Lines.Select(line => JsonNode.Parse(line)!)
                .Select(line => $"{line["relationship"]} {line["history"]![0]!["type"]} {line["history"]![0]!["id"]}")
        );
        Assert.DoesNotContain(outcome.Lines, line => line.Contains($"\"{refused}\"", StringComparison.Ordinal));
        Assert.Equal(2, outcome.Error.Count(character => character == '\n'));
    }

    [Fact]
    public void A_header_that_leaves_a_quotation_mark_open_is_told()
    {
        var outcome = Running.Tool("relationship,at,\"type\na,2026-01-05,email\n", "import");
        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.StartsWith(
            $"cadence: the first row of the export: '\"type' {Open}.\n",
            outcome.Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("at", "9999-12-31 23:59:59,email,,", "'9999-12-31 23:59:59' is not within the years 1 to 9999")]
    [InlineData(
        "expires",
        "2026-01-05,optIn,9999-12-31 23:59:59,",
        "'9999-12-31 23:59:59' is not within the years 1 to 9999"
    )]
    [InlineData(
        "duration",
        "9999-12-31T23:30:00Z,meeting,,60",
        "'60' is not a length that ends within the years 1 to 9999"
    )]
    [InlineData("duration", "2026-01-05,meeting,,P200Y", "'P200Y' is not a length such as")]
    public void What_is_past_the_end_of_time_is_refused_alone(string column, string cells, string message)
    {
        string rows = $"relationship,at,type,expires,duration,basis\na,{cells},express\nb,2026-01-05,email,,,\n";
        var outcome = Running.Tool(rows, "import", "--zone", "America/New_York");
        Assert.Equal(1, outcome.Code);
        Assert.StartsWith($"row 2: {column}: {message}", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("\"b\"", Assert.Single(outcome.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "2026-02-03T11:00:00Z")]
    [InlineData("America/Los_Angeles", "2026-02-03T20:00:00Z")]
    public void The_noon_of_a_day_without_an_hour_is_the_buyers(string zone, string noon)
    {
        string rows = $"relationship,at,type,zone\na,2026-02-03,call,{zone}\nb,2026-02-03 09:00,call,{zone}\n";
        var outcome = Running.Tool(rows, "import", "--zone", "Europe/Berlin");
        Assert.Equal(
            [noon, "2026-02-03T08:00:00Z"],
            outcome.Lines.Select(line => (string)JsonNode.Parse(line)!["history"]![0]!["at"]!)
        );
    }

    [Theory]
    [InlineData("dd.MM.yy", "02.03.26", "2026-03-02T12:00:00Z")]
    [InlineData("dd.MM.yyyy 'day' HH:mm 'Uhr'", "02.03.2026 day 09:00 Uhr", "2026-03-02T09:00:00Z")]
    [InlineData("dd.MM.yyyy '(holy day)'", "02.03.2026 (holy day)", "2026-03-02T12:00:00Z")]
    [InlineData("\"y\"yyyy-MM-dd", "y2026-03-02", "2026-03-02T12:00:00Z")]
    [InlineData("\\yyyyy-MM-dd HH\\h", "y2026-03-02 09h", "2026-03-02T09:00:00Z")]
    public void A_format_of_dates_is_read_as_it_is_meant(string format, string at, string instant)
    {
        var outcome = Running.Tool($"relationship,at,type\na,{at},email\n", "import", "--date-format", format);
        Assert.Equal((0, instant), (outcome.Code, (string)JsonNode.Parse(outcome.Output)!["history"]![0]!["at"]!));
    }
}
