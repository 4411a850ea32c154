using NodaTime.Text;

namespace Cadence.Cli.Tests;

/// <summary>What a book says depends on when it is asked: silence up to then counts as well.</summary>
public sealed class FitTests
{
    private const int Buyers = 20;
    private const int Turns = 18;
    private const string Talking = "2024-03-31T00:00:00Z";
    private const string YearLater = "2025-03-31T00:00:00Z";
    private static readonly Instant Start = Instant.FromUtc(2024, 1, 1, 0, 0);

    /// <summary>Buyers who answered for ninety days and then fell silent are not fitted as if they still answered.</summary>
    [Fact]
    public void A_year_of_silence_is_not_thrown_away()
    {
        var talking = Fitted(Book(), "--now", Talking);
        var silent = Fitted(Book(), "--now", YearLater);
        Assert.True(
            silent.Return.Scale > talking.Return.Scale + 1,
            $"{silent.Return.Scale} after {talking.Return.Scale}"
        );
        Assert.True(silent.Interest.Scale > talking.Interest.Scale);
    }

    /// <summary>The tool gives the library's answer for the same book and instant.</summary>
    [Fact]
    public void The_instant_is_passed_on()
    {
        var now = InstantPattern.General.Parse(YearLater).Value;
        var book = Enumerable.Range(0, Buyers).Select(Buyer).ToArray();
        Assert.Equal(Prior.Fit(book, now), Fitted(Book(), "--now", YearLater));
        Assert.NotEqual(Prior.Fit(book), Prior.Fit(book, now));
    }

    /// <summary>A book has one end: the latest instant asked about, whichever line names it.</summary>
    [Fact]
    public void The_latest_instant_that_a_line_names_is_the_end()
    {
        string named = Book($"\"at\":[\"{Talking}\",\"{YearLater}\"],");
        var expected = Fitted(Book(), "--now", YearLater);
        Assert.Equal(expected, Fitted(named, "--now", Talking));
        Assert.Equal(expected, Fitted(named, "--now", "2030-01-01T00:00:00Z"));

        string mixed = Book($"\"at\":\"{YearLater}\",", only: 7);
        Assert.Equal(expected, Fitted(mixed, "--now", Talking));
        Assert.Equal(expected, Fitted(Book($"\"at\":\"{Talking}\",", only: 7), "--now", YearLater));
    }

    [Fact]
    public void What_came_later_is_left_out() =>
        Assert.NotEqual(Fitted(Book(), "--now", "2024-02-15T00:00:00Z"), Fitted(Book(), "--now", Talking));

    [Fact]
    public void An_empty_book_gives_the_default() => Assert.Equal(Prior.Default, Fitted(""));

    private static Prior Fitted(string book, params string[] options)
    {
        var outcome = Running.Tool(book, ["fit", .. options]);
        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        return CadenceJson.ReadPrior(outcome.Output);
    }

    private static Relationship Buyer(int i)
    {
        var line = CadenceJson.ReadLine(Line(i, ""));
        return Relationship.From(line.Relationship, line.History, DateTimeZone.Utc);
    }

    private static string Book(string more = "", int? only = null) =>
        Books.Of([.. Enumerable.Range(0, Buyers).Select(i => Line(i, only is null || i == only ? more : ""))]);

    // Each buyer is asked every five days and answers within one to three, except the last time.
    private static string Line(int i, string more) =>
        Books.Line(
            $"r{i}",
            history: string.Join(',', Enumerable.Range(0, Turns).SelectMany(k => Turn(i, k))),
            more: more
        );

    private static IEnumerable<string> Turn(int i, int k)
    {
        var asked = Start + Duration.FromDays(5 * k) + Duration.FromHours(i);
        yield return Books.Touch($"t{k}", InstantPattern.General.Format(asked));
        if (k < Turns - 1)
        {
            var answered = asked + Duration.FromHours(24 + (7 * ((i + k) % 7)));
            yield return Books.Inquiry($"r{k}", InstantPattern.General.Format(answered));
        }
    }
}
