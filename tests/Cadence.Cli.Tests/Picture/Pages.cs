using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Cadence.Cli.Tests.Picture;

/// <summary>Pages that the tool draws, and the books for them.</summary>
internal static class Pages
{
    public const string Now = "2026-06-01T15:00:00Z";

    public static readonly string[] Stories = ["the-six-weeks", "the-no", "not-now", "thirty-minutes", "not-so-fast"];

    private static readonly string Examples = Path.Combine(Root(new(AppContext.BaseDirectory)), "docs", "examples");

    public static string Story(string name) =>
        Drawn(File.ReadAllText(Path.Combine(Examples, "stories.ndjson")), "--relationship", name);

    public static string Book() =>
        Drawn(File.ReadAllText(Path.Combine(Examples, "book.ndjson")), "--now", "2026-03-02T15:00:00Z");

    public static string Drawn(string book, params string[] args)
    {
        string[] all = args.Contains("--now") ? ["picture", .. args] : ["picture", "--now", Now, .. args];
        var outcome = Running.Tool(book, all);
        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        return outcome.Output;
    }

    public static IDocument Parsed(string page) => new HtmlParser(new() { IsStrictMode = true }).ParseDocument(page);

    /// <summary>Makes a line of the book, with its texts unchanged.</summary>
    public static string Line(string id, string? account, params JsonObject[] history)
    {
        var line = new JsonObject
        {
            ["relationship"] = id,
            ["history"] = new JsonArray([.. history.Select(one => (JsonNode)one)]),
        };
        if (account is not null)
        {
            line["account"] = account;
        }

        return line.ToJsonString() + "\n";
    }

    /// <summary>A long correspondence between a buyer and a seller.</summary>
    public static string Long(int interactions, Duration apart)
    {
        var at = Instant.FromUtc(2023, 1, 2, 9, 0);
        var history = new JsonObject[interactions];
        for (int i = 0; i < interactions; i++)
        {
            at += apart * (1 + (i * 7 % 5));
            history[i] = new()
            {
                ["id"] = $"i{i}",
                ["at"] = NodaTime.Text.InstantPattern.ExtendedIso.Format(at),
                ["type"] = (i % 9) switch
                {
                    2 or 5 => "reply",
                    3 => "inquiry",
                    7 => "timeRequested",
                    8 => "meetingHeld",
                    _ => "touch",
                },
                ["channel"] = "email",
            };
            if (i % 9 == 8)
            {
                history[i]["outcome"] = "continuation";
            }
        }

        return Line("long", null, history);
    }

    private static string Root(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Cadence.sln")) ? folder.FullName : Root(folder.Parent!);
}
