namespace Cadence.Cli;

/// <summary>Explains how to read a drawing, once a page.</summary>
internal static class Legend
{
    private static readonly (string Style, string Meaning)[] Bands =
    [
        ("band reach", "reach: as high as you may ask"),
        ("band respond", "respond: a duty comes first"),
        ("band wait", "wait: no touch at all"),
        ("band stepback", "step back: say so, and resume later"),
        ("band leave", "leave"),
    ];

    private static readonly Standing[] Doors =
    [
        Standing.Paused,
        Standing.Away,
        Standing.Declined,
        Standing.Suspended,
        Standing.Closed,
    ];

    public static void Write(Markup page)
    {
        page.Open("details", ("class", "legend"), ("open", "open"));
        page.Say("summary", "How to read it").Line();
        page.Open("ul");
        foreach (var (name, meaning, _) in Glyphs.All)
        {
            Entry(
                page,
                meaning,
                svg => svg.Empty("use", ("class", $"g {name}"), ("href", $"#g-{name}"), ("x", "12"), ("y", "9"))
            );
        }

        Entry(
            page,
            "several events close together, and how many",
            svg =>
                svg.Empty(
                        "rect",
                        ("class", "many"),
                        ("x", "2"),
                        ("y", "1"),
                        ("width", "20"),
                        ("height", "16"),
                        ("rx", "8")
                    )
                    .Say("text", "5", ("class", "number"), ("x", "12"), ("y", "13"))
        );
        foreach (var (style, meaning) in Bands)
        {
            Entry(page, meaning, svg => Patch(svg, style, style is "band wait" ? "hatch h-wait" : null));
        }

        foreach (var door in Doors)
        {
            string name = Names<Standing>.Of(door).ToString();
            Entry(page, $"shaded: {Words.Of(door)}", svg => Patch(svg, $"door {name}", $"hatch h-{name}"));
        }

        page.Close().Line();
        page.Say(
            "p",
            "The line of their pace is what is typical; the shade around it holds 8 of 10. Times are the buyer’s own. Nights, weekends and holidays are drawn as the answer that follows them. Right of “now” "
                + "it is as it will be if nothing happens. Point at, tap or focus anything to read why; the arrow keys move "
                + "from one to the next, Escape closes."
        );
        page.Close().Line();
    }

    private static void Patch(Markup svg, string style, string? hatch)
    {
        foreach (string one in hatch is null ? [style] : new[] { style, hatch })
        {
            svg.Empty("rect", ("class", one), ("x", "1"), ("y", "1"), ("width", "22"), ("height", "16"));
        }
    }

    private static void Entry(Markup page, string meaning, Action<Markup> draw)
    {
        page.Open("li").Open("svg", ("width", "24"), ("height", "18"), ("aria-hidden", "true"));
        draw(page);
        page.Close().Text(meaning).Close().Line();
    }
}
