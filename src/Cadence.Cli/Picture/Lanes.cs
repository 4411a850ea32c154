namespace Cadence.Cli;

/// <summary>Draws the lanes: what they did, what was done together, what you did, and what the review says about it.</summary>
internal static class Lanes
{
    private const double Step = 18;
    private const double Strip = 20;

    private static readonly (string Name, string Label, int Levels)[] All =
    [
        ("they", "They", 3),
        ("both", "Together", 2),
        ("you", "You", 3),
        ("review", "Review", 2),
    ];

    /// <summary>Returns the lane of an interaction.</summary>
    public static string Of(Interaction interaction) =>
        interaction is MeetingHeld or Baseline ? "both"
        : interaction.By == Party.Buyer ? "they"
        : "you";

    /// <summary>Returns the lanes from the top, each as high as its points need.</summary>
    public static IReadOnlyList<Lane> Of(Canvas canvas)
    {
        double strip = canvas.Picture.Doors.Any(door => door.Value != Standing.Open) ? Strip : 0;
        return
        [
            .. All.Select(lane =>
            {
                Mark[] marks = [.. Mark.Place(Events(canvas, lane.Name), lane.Levels)];
                int levels = 1 + marks.Select(mark => mark.Level).DefaultIfEmpty(0).Max();
                double top = lane.Name is "they" ? strip : 0;
                return new Lane(lane.Label, top, top + 14 + (levels * Step), marks);
            }),
        ];
    }

    public static void Draw(Canvas canvas, IReadOnlyList<Lane> lanes, double top)
    {
        double y = top;
        Shade(canvas, top, lanes.Take(lanes.Count - 1).Sum(lane => lane.Height));
        foreach (var lane in lanes)
        {
            canvas.Svg.Say(
                "text",
                lane.Label,
                ("class", "lane"),
                ("x", Canvas.Num(canvas.Left - 8)),
                ("y", Canvas.Num(y + ((lane.Height + lane.Strip) / 2) + 4))
            );
            canvas.Line("hair", canvas.Left, y + lane.Height, canvas.Right, y + lane.Height);
            canvas.BeginRow(lane.Label);
            foreach (var mark in lane.Marks)
            {
                Point(canvas, mark, y + lane.Strip + 16 + (mark.Level * Step));
            }

            canvas.EndRow();
            y += lane.Height;
        }
    }

    private static IEnumerable<(double X, string Glyph, int Row)> Events(Canvas canvas, string lane) =>
        lane is "review"
            ? canvas.Picture.Judgements.Select(one =>
                (canvas.Scale.X(one.At), one.IsFinding ? "finding" : "praise", canvas.Rows.Of(one))
            )
            : canvas
                .Picture.Interactions.Where(one => string.Equals(Of(one), lane, StringComparison.Ordinal))
                .Select(one => (canvas.Scale.X(one.At), Glyphs.Of(one), canvas.Rows.Of(one)));

    private static void Shade(Canvas canvas, double top, double height)
    {
        canvas.BeginRow("The door");
        Stretch<Standing>[] spans = [.. Stretch.Of(canvas, canvas.Picture.Doors)];
        for (int i = 0; i < spans.Length; i++)
        {
            var span = spans[i];
            if (span.Value == Standing.Open)
            {
                continue;
            }

            int[] rows = i + 1 < spans.Length ? [.. span.Rows, spans[i + 1].Rows[0]] : [.. span.Rows];
            string style = Names<Standing>.Of(span.Value).ToString();
            canvas.Begin("s", $"{Words.Of(span.Value)}, from {canvas.When(span.From)}", rows);
            canvas.Rect($"door {style}", span.Left, top, span.Right - span.Left, height);
            canvas.Rect($"hatch h-{style}", span.Left, top, span.Right - span.Left, height);
            canvas.Label(span.Left, span.Right, top + 14, Words.Of(span.Value));
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
            canvas.Svg.Empty("use", ("class", $"g {glyph}"), ("href", $"#g-{glyph}"), ("x", x), ("y", Canvas.Num(y)));
        }
        else
        {
            bool isWrong = mark.Rows.Any(row => canvas.Rows.All[row].Kind is "finding");
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
