using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using FsCheck;
using FsCheck.Fluent;

namespace Cadence.Cli.Tests.Picture;

/// <summary>Nothing in a history becomes markup or script, or misleads the eye.</summary>
public sealed partial class HostileTests
{
    public static readonly string[] Texts =
    [
        "<script>window.hacked=1</script>",
        "</script><script>window.hacked=1</script>",
        "</title></style></svg></table><img src=x onerror=window.hacked=1>",
        "\"><svg onload=window.hacked=1>",
        "' onmouseover='window.hacked=1",
        "javascript:window.hacked=1",
        "<!-- --><![CDATA[ ]]><?xml ?>",
        "&lt;b&gt; &amp; &#60;i&#62; &nbsp;",
        "a\0b\u0001c\u001b[31md\u007fe\u0085f\ng\th",
        "abc\u202egpj.exe\u2066x\u2067y\u200e",
        "\ud800 alone \udc00",
        "\ufffe\uffff\u2028\u2029",
        "{{7*7}} ${window.hacked=1} `",
        new string('x', 5000),
    ];

    public static TheoryData<string> Hostile => [.. Texts];

    /// <summary>Makes a book with a text in every place where a history may hold one.</summary>
    public static string Book(string text) =>
        Pages.Line(
            text,
            text,
            One("touch", 1, ("campaign", text), ("gift", true)),
            One("reply", 2, ("inReplyTo", text + "touch"), ("expectsAnswer", true)),
            One(
                "meetingBooked",
                3,
                ("by", "buyer"),
                ("meeting", text),
                ("start", "2026-05-20T10:00:00Z"),
                ("duration", "PT1H")
            ),
            One("meetingMissed", 22, ("by", "seller"), ("meeting", text)),
            One("meetingHeld", 23, ("meeting", text), ("outcome", "continuation")),
            One("decline", 24, ("kind", "notNow"), ("reason", text)),
            One("touch", 25, ("inReplyTo", text + "decline")),
            One("touch", 26, ("ask", "commitment"))
        );

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Text_stays_text(string text) => Check(text);

    [Fact]
    public void Random_text_stays_text() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<string>().Filter(text => !string.IsNullOrEmpty(text)),
                text => Check(text + "<b>")
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    private static void Check(string text)
    {
        var plain = Shape(Pages.Drawn(Book("plain")));
        foreach (string page in (string[])[Pages.Drawn(Book(text)), Pages.Drawn(Book(text) + Book("other"))])
        {
            Assert.DoesNotMatch(Unseen(), page);
            foreach (Match svg in Svg().Matches(page))
            {
                XElement.Parse(svg.Value);
            }
        }

        Assert.Equal(plain, Shape(Pages.Drawn(Book(text))));
    }

    /// <summary>Lists all elements and attributes of a page, without texts and values.</summary>
    private static string[] Shape(string page) =>
        [
            .. Pages
                .Parsed(page)
                .All.Select(one =>
                    $"{one.LocalName} {string.Join(' ', one.Attributes.Select(attribute => attribute.Name))}"
                ),
        ];

    private static JsonObject One(string type, int day, params (string Name, JsonNode Value)[] more)
    {
        var one = new JsonObject
        {
            ["id"] = $"i{day}",
            ["at"] = $"2026-05-{day:00}T10:30:00Z",
            ["type"] = type,
            ["channel"] = "email",
        };
        foreach (var (name, value) in more)
        {
            one[name] = value;
        }

        return one;
    }

    [GeneratedRegex(@"[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")]
    private static partial Regex Unseen();

    [GeneratedRegex("<svg .*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Svg();
}
