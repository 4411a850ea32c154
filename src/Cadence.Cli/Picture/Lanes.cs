namespace Cadence.Cli;

/// <summary>The lanes: what they did, what was done together, what you did, and what the review says of it.</summary>
internal static class Lanes
{
    private const double Step = 18;

    /// <summary>The lanes from the top, and how many points each has room for above each other.</summary>
    public static readonly (string Name, string Label, double Height, int Levels)[] All =
    [
        ("they", "They", 84, 3),
        ("both", "Together", 30, 1),
        ("you", "You", 68, 3),
        ("review", "Review", 46, 2),
    ];

    public static double Height => All.Sum(lane => lane.Height);

    /// <summary>The lane of an interaction.</summary>
    public static string Of(Interaction interaction) =>
        interaction is MeetingHeld or Baseline ? "both"
        : interaction.By == Party.Buyer ? "they"
        : "you";

    public static void Draw(Canvas canvas, double top)
    {
        double y = top;
        Shade(canvas, top, Height - All[^1].Height);
        foreach (var (name, label, height, levels) in All)
        {
            canvas.Svg.Say("text", label, ("class", "lane"), ("x", Canvas.Num(canvas.Left - 8)), ("y", Canvas.Num(y + (height / 2) + 4)));
            canvas.Line("hair", canvas.Left, y + height, canvas.Right, y + height);
            canvas.BeginRow(label);
            foreach (var mark in Mark.Place(Events(canvas, name), levels))
            {
                double centre =
                    name == "they" ? y + height - 13 - (mark.Level * Step)
                    : levels == 1 ? y + (height / 2)
                    : y + 13 + (mark.Level * Step);
                Point(canvas, mark, centre);
            }

            canvas.EndRow();

            y += height;
        }
    }

    private static IEnumerable<(double X, string Glyph, int Row)> Events(Canvas canvas, string lane) =>
        lane == "review"
            ? canvas.Picture.Judgements.Select(one =>
                (canvas.Scale.X(one.At), one.IsFinding ? "finding" : "praise", canvas.Rows.Of(one))
            )
            : canvas
                .Picture.Interactions.Where(one => Of(one) == lane)
                .Select(one => (canvas.Scale.X(one.At), Glyphs.Of(one), canvas.Rows.Of(one)));

    private static void Shade(Canvas canvas, double top, double height)
    {
        canvas.BeginRow("The door");
        foreach (var span in Stretch.Of(canvas, canvas.Picture.Doors).Where(span => span.Value != Standing.Open))
        {
            string style = Names<Standing>.Of(span.Value).ToString();
            canvas.Begin("s", $"{Words.Of(span.Value)}, from {canvas.When(span.From)}", span.Rows);
            canvas.Rect($"door {style}", span.Left, top, span.Right - span.Left, height);
            canvas.Rect($"hatch h-{style}", span.Left, top, span.Right - span.Left, height);
            canvas.Label(Words.Of(span.Value), span.Left, span.Right, top + 14);
            canvas.End();
        }

        canvas.EndRow();
    }

    private static void Point(Canvas canvas, Mark mark, double y)
    {
        var first = canvas.Rows.All[mark.Rows[0]];
        string label =
            mark.Rows.Count == 1
                ? $"{canvas.When(first.At)}: {first.What}"
                : $"{Words.Count(mark.Rows.Count, "event", "events")} from {canvas.When(first.At)} to {canvas.When(canvas.Rows.All[mark.Rows[^1]].At)}";
        canvas.Begin("p", label, mark.Rows);
        string x = Canvas.Num(mark.X);
        canvas.Svg.Empty("circle", ("class", "hit"), ("cx", x), ("cy", Canvas.Num(y)), ("r", "9"));
        if (mark.Glyph is { } glyph)
        {
            canvas.Svg.Empty(
                "use",
                ("class", $"g {glyph}"),
                ("href", $"#g-{glyph}"),
                ("x", x),
                ("y", Canvas.Num(y))
            );
        }
        else
        {
            bool isWrong = mark.Rows.Any(row => canvas.Rows.All[row].Kind == "finding");
            string number = mark.Rows.Count.ToString(CultureInfo.InvariantCulture);
            double width = 12 + (number.Length * 6);
            canvas.Svg.Empty(
                "rect",
                ("class", isWrong ? "many wrong" : "many"),
                ("x", Canvas.Num(mark.X - (width / 2))),
                ("y", Canvas.Num(y - 8)),
                ("width", Canvas.Num(width)),
                ("height", "16"),
                ("rx", "8")
            );
            canvas.Svg.Say("text", number, ("class", "number"), ("x", x), ("y", Canvas.Num(y + 4)));
        }

        canvas.End();
    }
}
