using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;

namespace Cadence.Cli.Tests.Picture;

/// <summary>The contents of the page, read by an HTML parser.</summary>
public sealed partial class PageTests
{
    public static TheoryData<string> Stories => [.. Pages.Stories];

    [Theory]
    [MemberData(nameof(Stories))]
    public void Drawings_are_well_formed_and_lead_to_the_table(string story)
    {
        string page = Pages.Story(story);
        var document = Pages.Parsed(page);
        Assert.Equal(story, document.QuerySelector("h1 bdi")!.TextContent);
        foreach (Match svg in Svg().Matches(page))
        {
            Assert.Equal("svg", XElement.Parse(svg.Value).Name.LocalName);
        }

        var marks = document.QuerySelectorAll("svg.drawing a.m");
        Assert.NotEmpty(marks);
        Assert.All(
            marks,
            mark =>
            {
                Assert.NotEmpty(mark.GetAttribute("aria-label")!);
                Assert.Equal("TR", document.QuerySelector(mark.GetAttribute("href")!)!.TagName);
            }
        );
        Assert.All(
            document.QuerySelectorAll("svg.drawing"),
            drawing =>
                Assert.All(
                    drawing.GetAttribute("aria-labelledby")!.Split(' '),
                    id => Assert.NotEmpty(document.GetElementById(id)!.TextContent)
                )
        );
    }

    [Fact]
    public void Ids_are_there_once()
    {
        var ids = Pages.Parsed(Pages.Book()).QuerySelectorAll("[id]").Select(one => one.Id);
        Assert.Empty(ids.GroupBy(id => id).Where(id => id.Count() > 1).Select(id => id.Key));
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void Table_says_all_that_is_drawn(string story)
    {
        var document = Pages.Parsed(Pages.Story(story));
        foreach (string width in (string[])["wide", "narrow"])
        {
            var said = document
                .QuerySelectorAll($"svg.{width} a.m")
                .SelectMany(mark => (mark.GetAttribute("data-rows") ?? Number(mark.GetAttribute("href")!)).Split(' '))
                .ToHashSet();
            var rows = document.QuerySelectorAll("tbody tr").Where(row => !row.ClassList.Contains("now"));
            Assert.Equal(rows.Select(row => Number(row.Id!)).Order(), said.Order());
        }
    }

    [Fact]
    public void Table_of_the_six_weeks_tells_the_story()
    {
        var rows = Pages
            .Parsed(Pages.Story("the-six-weeks"))
            .QuerySelectorAll("tbody tr")
            .Select(row => string.Join(" | ", row.Children.Take(3).Select(cell => cell.TextContent)))
            .ToArray();
        Assert.Equal(
            "15 Apr 2026, 12:00 | They asked for time until 27 May 2026. | Wait until 27 May 2026, 09:00. The buyer asked for "
                + "time until 27 May 2026. Their working hours begin at 09:00.",
            rows[2]
        );
        Assert.StartsWith("17 Apr 2026, 15:00 | You withdrew by e-mail. | Respond: apologise,", rows[3]);
        Assert.StartsWith("17 Apr 2026, 15:00 | Found: premature withdrawal. You withdrew on 17 April 2026", rows[4]);
        Assert.StartsWith("27 May 2026 | Nothing happens; the door is now: open.", rows[5]);
        Assert.Contains("Found: missed reconvening.", rows[6], StringComparison.Ordinal);
        Assert.StartsWith("1 Jun 2026, 09:00 | Now.", rows[7]);
        Assert.Equal(8, rows.Length);
    }

    [Fact]
    public void Every_finding_of_the_book_is_listed_and_leads_to_its_drawing()
    {
        var document = Pages.Parsed(Pages.Book());
        var listed = document.QuerySelectorAll("#findings .list tbody tr");
        var drawn = document.QuerySelectorAll("section.relationship tr.finding");
        Assert.NotEmpty(listed);
        Assert.Equal(listed.Length, drawn.Length);
        Assert.All(
            document.QuerySelectorAll("#findings .list th a, #agenda th a"),
            link =>
                Assert.Equal(
                    link.TextContent,
                    document.QuerySelector(link.GetAttribute("href")!)!.QuerySelector("h2")!.TextContent
                )
        );
        Assert.Equal(70, document.QuerySelectorAll("section.relationship").Length);
        Assert.Equal(70, document.QuerySelectorAll("#agenda th a").Length);
    }

    [Fact]
    public void Page_permits_its_own_style_and_script_and_nothing_else()
    {
        var document = Pages.Parsed(Pages.Book());
        string policy = document.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
        Assert.StartsWith("default-src 'none';", policy);
        Assert.Contains($"style-src '{Hash(Assert.Single(document.QuerySelectorAll("style")))}';", policy);
        Assert.Contains($"script-src '{Hash(Assert.Single(document.QuerySelectorAll("script")))}';", policy);
        Assert.Empty(document.QuerySelectorAll("[style], img, iframe, object, embed, form, base, script[src]"));
        Assert.DoesNotContain(
            document.All.SelectMany(one => one.Attributes),
            one => one.Name.StartsWith("on", StringComparison.Ordinal)
        );
        Assert.All(
            document.QuerySelectorAll("[href]"),
            one => Assert.Matches("^(#[a-z0-9-]+|data:,)$", one.GetAttribute("href"))
        );
    }

    [Fact]
    public void An_empty_history_and_an_empty_book_are_drawn_too()
    {
        Assert.NotEmpty(Pages.Parsed(Pages.Drawn(Pages.Line("nobody", null))).QuerySelectorAll("svg.wide a.m"));
        Assert.Contains("0 relationships", Pages.Drawn(""), StringComparison.Ordinal);
    }

    [Fact]
    public void A_relationship_that_is_not_there_and_a_page_that_cannot_be_written_are_told()
    {
        var missing = Running.Tool(Books.SixWeeks, "picture", "--relationship", "nobody");
        Assert.Equal((2, ""), (missing.Code, missing.Output));
        Assert.Contains("--relationship: the book has no 'nobody'.", missing.Error, StringComparison.Ordinal);
        string folder = Directory.CreateTempSubdirectory("cadence").FullName;
        var unwritable = Running.Tool(Books.SixWeeks, "picture", "-o", folder);
        Assert.Equal(2, unwritable.Code);
        Assert.Contains($"--output: '{folder}' cannot be written", unwritable.Error, StringComparison.Ordinal);
        string book = Running.File(Books.SixWeeks);
        Assert.Equal(2, Running.Tool("", "picture", book, "-o", book).Code);
        Assert.Equal(Books.SixWeeks, File.ReadAllText(book));
    }

    [Fact]
    public void The_page_goes_to_a_file_if_one_is_named_and_is_the_same_each_time()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("cadence").FullName, "page.html");
        var outcome = Running.Tool(Books.SixWeeks, "picture", "--output", path);
        Assert.Equal((0, "", ""), (outcome.Code, outcome.Output, outcome.Error));
        Assert.Equal(Running.Tool(Books.SixWeeks, "picture").Output, File.ReadAllText(path));
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z", "0001-03-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z")]
    [InlineData("2026-01-01T00:00:00Z", "9999-12-31T23:59:59Z")]
    [InlineData("9999-12-31T23:00:00Z", "9999-12-31T23:59:59Z")]
    public void The_ends_of_time_are_drawn(string touched, string now)
    {
        foreach (string zone in (string[])["Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"])
        {
            string line = Books.Line("r", more: $"\"zone\":\"{zone}\",", history: Books.Inquiry("i1", touched));
            string other = Books.Line("s", more: $"\"zone\":\"{zone}\",", history: Books.Touch("i1", touched));
            Assert.NotEmpty(Pages.Drawn(Books.Of(line, other), "--now", now));
        }
    }

    [Fact]
    public void A_thousand_interactions_are_a_page_of_less_than_a_megabyte()
    {
        string page = Pages.Drawn(Pages.Long(1000, Duration.FromHours(9)));
        Assert.InRange(page.Length, 100_000, 1_000_000);
        Assert.Equal(1000, Rows(page).Length);
    }

    [Fact]
    public void Of_very_many_interactions_the_newest_are_drawn_and_the_page_says_so()
    {
        string page = Pages.Drawn(Pages.Long(5000, Duration.FromMinutes(90)));
        Assert.InRange(page.Length, 100_000, 3_000_000);
        Assert.Equal(Survey.Most, Rows(page).Length);
        Assert.Contains("3,000 older ones are known to the answers", page, StringComparison.Ordinal);
    }

    private static IElement[] Rows(string page) =>
        [.. Pages.Parsed(page).QuerySelectorAll("tbody tr.they, tbody tr.both, tbody tr.you")];

    private static string Number(string id) => id[(id.LastIndexOf('-') + 1)..];

    private static string Hash(IElement element) =>
        "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(element.TextContent)));

    [GeneratedRegex("<svg .*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Svg();
}
