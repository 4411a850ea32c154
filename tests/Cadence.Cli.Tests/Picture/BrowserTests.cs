using System.Text.Json.Nodes;
using Deque.AxeCore.Commons;

namespace Cadence.Cli.Tests.Picture;

/// <summary>The page in headless Chromium, as people see it: wide and narrow, light, dark and on paper.</summary>
public sealed class BrowserTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    public static TheoryData<string, int, string, string> Looks()
    {
        var looks = new TheoryData<string, int, string, string>();
        foreach (string story in (string[])[.. Pages.Stories, "book"])
        {
            looks.Add(story, 1100, "light", "screen");
            looks.Add(story, 1100, "dark", "screen");
            looks.Add(story, 390, "light", "screen");
            looks.Add(story, 390, "dark", "screen");
            looks.Add(story, 760, "light", "print");
        }

        return looks;
    }

    public static TheoryData<string> Stories => [.. Pages.Stories];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Page_is_quiet_fits_and_can_be_read(string story, int width, string scheme, string media)
    {
        var chromium = await browser.Open(story == "book" ? Pages.Book() : Pages.Story(story), width, scheme, media);
        Assert.Empty(chromium.Troubles);
        Assert.Equal("0", await Say(chromium, "Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
        Assert.Equal(
            width < 720 ? "narrow" : "wide",
            await Say(
                chromium,
                "[...document.querySelectorAll('.drawing')].find(one => one.checkVisibility()).classList[1]"
            )
        );
        Assert.Equal("", await Say(chromium, Overlapping));
        if (media == "screen" && story != "book")
        {
            await chromium.Ask(Axe);
            Assert.Equal(
                "",
                await Say(
                    chromium,
                    "axe.run().then(found => found.violations.map(one => `${one.id}: ${one.nodes[0].html} ${one.nodes[0].failureSummary}`).join('\\n'))"
                )
            );
        }
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public async Task Pointing_at_anything_shows_why(string story)
    {
        var chromium = await browser.Open(Pages.Story(story), 1100);
        var spots = (await chromium.Ask(Spots))!.AsArray();
        Assert.NotEmpty(spots);
        foreach (var spot in spots)
        {
            await chromium.Mouse("mouseMoved", spot!["x"]!.GetValue<double>(), spot["y"]!.GetValue<double>());
            await Shows(chromium, spot["row"]!.GetValue<string>());

            // The tip covers what is beneath it until the pointer moves elsewhere.
            await chromium.Mouse("mouseMoved", 2, 2);
            await chromium.Until("tip.hidden");
        }

        Assert.Empty(chromium.Troubles);
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public async Task Tapping_anything_shows_why(string story)
    {
        var chromium = await browser.Open(Pages.Story(story), 390);
        foreach (var spot in (await chromium.Ask(Spots))!.AsArray())
        {
            // A finger is less exact than a mouse: either of two neighbours may be meant.
            await chromium.Tap(spot!["x"]!.GetValue<double>(), spot["y"]!.GetValue<double>());
            await chromium.Until("!tip.hidden");
            await Shows(
                chromium,
                (await Say(chromium, "document.querySelector('.m.shown').getAttribute('href')"))[1..]
            );
            await chromium.Key("Escape", 27);
            await chromium.Until("tip.hidden");
        }

        Assert.Empty(chromium.Troubles);
    }

    [Fact]
    public async Task Keyboard_reaches_everything_and_escape_closes()
    {
        var chromium = await browser.Open(Pages.Story("the-no"), 1100);
        for (
            int tab = 0;
            tab < 3 && await Say(chromium, "`${document.activeElement.matches('.wide .m')}`") != "true";
            tab++
        )
        {
            await chromium.Key("Tab", 9);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int row = 0; row < 6; row++)
        {
            await chromium.Key("Home", 36);
            string last = "";
            string at = await Say(chromium, Focused);
            while (at != last)
            {
                seen.Add(at);
                await Shows(chromium, (await Say(chromium, "document.activeElement.getAttribute('href')"))[1..]);
                Assert.Equal(
                    "2.5px",
                    await Say(chromium, "getComputedStyle(document.activeElement.firstElementChild).strokeWidth")
                );
                await chromium.Key("ArrowRight", 39);
                last = at;
                at = await Say(chromium, Focused);
            }

            await chromium.Key("ArrowDown", 40);
        }

        Assert.Equal(await Say(chromium, "document.querySelectorAll('.wide .m').length"), $"{seen.Count}");
        await chromium.Key("Escape", 27);
        await chromium.Until("tip.hidden");
        Assert.Empty(chromium.Troubles);
    }

    [Fact]
    public async Task Link_from_the_findings_leads_to_the_drawing()
    {
        var chromium = await browser.Open(Pages.Book(), 1100);
        string id = await Say(
            chromium,
            "(link => (link.click(), link.textContent))(document.querySelector('#findings th a'))"
        );
        await chromium.Until("document.querySelector(':target')");
        Assert.Equal(id, await Say(chromium, "document.querySelector(':target h2').textContent"));
        await chromium.Until("Math.abs(document.querySelector(':target').getBoundingClientRect().top) < 60");
    }

    [Fact]
    public async Task Hostile_texts_run_nothing_and_load_nothing()
    {
        string book = string.Concat(HostileTests.Texts.Select(HostileTests.Book));
        var chromium = await browser.Open(Pages.Drawn(book), 1100);
        foreach (
            var row in (
                await chromium.Ask("[...document.querySelectorAll('.wide .m')].map((_, place) => place)")
            )!.AsArray()
        )
        {
            await chromium.Ask(
                $"document.querySelectorAll('.wide .m')[{row}].dispatchEvent(new PointerEvent('pointerover', {{ bubbles: true, pointerType: 'mouse' }}))"
            );
        }

        Assert.Equal("undefined", await Say(chromium, "typeof window.hacked"));
        Assert.Equal("1", await Say(chromium, "document.scripts.length"));
        Assert.Empty(chromium.Troubles);
    }

    /// <summary>The time it took is printed but not judged: it depends on the machine (docs/pictures.md).</summary>
    [Fact]
    public async Task A_thousand_interactions_are_drawn_and_stay_apart()
    {
        var chromium = await browser.Open(Pages.Drawn(Pages.Long(1000, Duration.FromHours(9))), 1100);
        await chromium.Until("performance.getEntriesByType('paint').length > 0");
        Assert.Equal("", await Say(chromium, Overlapping));
        TestContext.Current.TestOutputHelper!.WriteLine(
            "drawn in {0} ms",
            await Say(
                chromium,
                "Math.round(Math.max(performance.getEntriesByType('navigation')[0].loadEventEnd, ...performance.getEntriesByType('paint').map(one => one.startTime)))"
            )
        );
    }

    [Fact]
    public async Task Paper_holds_it()
    {
        var chromium = await browser.Open(Pages.Story("not-so-fast"), 1100);
        byte[] pdf = await chromium.Print();
        Assert.Equal("%PDF"u8.ToArray(), pdf[..4]);
        Assert.InRange(System.Text.Encoding.Latin1.GetString(pdf).Split("/Type /Page\n").Length - 1, 1, 3);
    }

    private const string Focused =
        "document.activeElement.getAttribute('aria-label') + document.activeElement.getAttribute('href')";

    // The texts of a drawing that overlap or extend beyond it.
    private const string Overlapping = """
        [...document.querySelectorAll('.drawing')].filter(one => one.checkVisibility()).flatMap(drawing => {
          const frame = drawing.getBoundingClientRect();
          const texts = [...drawing.querySelectorAll('text')].map(one => ({ text: one.textContent, box: one.getBoundingClientRect() }));
          const out = texts.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1);
          const over = texts.flatMap((a, i) => texts.slice(i + 1).filter(b =>
            Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 1
            && Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 4).map(b => `${a.text} / ${b.text}`));
          return [...out.map(one => 'out: ' + one.text), ...over];
        }).join('\n')
        """;

    // Where each mark can be pointed at, if it can be.
    private const string Spots = """
        [...document.querySelectorAll('.drawing .m')].filter(one => one.checkVisibility()).map(mark => {
          const box = mark.firstElementChild.getBoundingClientRect();
          const x = box.left + box.width / 2, y = box.top + Math.min(box.height / 2, 14);
          const hit = document.elementFromPoint(x, y);
          return hit && hit.closest('.m') === mark ? { x, y, row: mark.getAttribute('href').slice(1) } : null;
        }).filter(one => one)
        """;

    private static async Task Shows(Chromium chromium, string row)
    {
        string cells = (
            await chromium.Ask($"[...document.getElementById('{row}').cells][1].textContent")
        )!.GetValue<string>();
        await chromium.Until($"!tip.hidden && tip.textContent.includes({JsonValue.Create(cells).ToJsonString()})");
        Assert.Equal(
            "true",
            await Say(chromium, "(box => box.left >= 0 && box.right <= innerWidth)(tip.getBoundingClientRect())")
        );
    }

    private static async Task<string> Say(Chromium chromium, string expression) =>
        (await chromium.Ask($"Promise.resolve({expression}).then(String)"))!.GetValue<string>();
}
