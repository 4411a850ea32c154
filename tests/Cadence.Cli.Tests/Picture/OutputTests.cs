namespace Cadence.Cli.Tests.Picture;

/// <summary>A page is never written over the book that it is drawn from.</summary>
public sealed class OutputTests
{
    [Fact]
    public void The_book_is_known_by_its_other_names()
    {
        string book = Running.File(Books.Of(Books.Line("a")));
        string folder = Path.GetDirectoryName(book)!;
        string link = Path.Combine(folder, "link");
        string chain = Path.Combine(folder, "chain");
        string through = Path.Combine(folder, "folder");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "It takes a right of its own to make a link.");
        File.CreateSymbolicLink(link, "file");
        File.CreateSymbolicLink(chain, link);
        Directory.CreateSymbolicLink(through, folder);
        foreach (
            string path in (string[])[book, link, chain, Path.Combine(through, "file"), Path.Combine(through, "chain")]
        )
        {
            foreach (string read in (string[])[book, link])
            {
                var outcome = Running.Tool("", "picture", read, "-o", path);
                Assert.Equal(2, outcome.Code);
                Assert.StartsWith(
                    $"cadence: --output: '{path}' is the book itself.\n",
                    outcome.Error,
                    StringComparison.Ordinal
                );
            }
        }

        Assert.Equal(Books.Of(Books.Line("a")), File.ReadAllText(book));
        string page = Path.Combine(through, "page.html");
        Assert.Equal(0, Running.Tool("", "picture", book, "-o", page).Code);
        Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(page), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_has_a_name()
    {
        string book = Running.File(Books.Of(Books.Line("a")));
        var outcome = Running.Tool("", "picture", book, "-o", "");
        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.StartsWith(
            "cadence: --output: '' is not the name of a file.\n",
            outcome.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_policy_may_have_hours_twice()
    {
        string policy = Running.File(
            """{"rules":[{"rule":"contactHours","from":"08:00"},{"rule":"contactHours","days":["tuesday"]}]}"""
        );
        var outcome = Running.Tool(Books.Of(Books.Line("a")), "picture", "--policy", policy);
        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
    }
}
