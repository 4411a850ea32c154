namespace Cadence.Cli;

/// <summary>Draws one relationship as an SVG of a given width: the lanes, the band and the curves, over one time axis.</summary>
internal static class Drawing
{
    private const double Gutter = 80;
    private const double Heading = 34;
    private const double Top = 22;

    /// <param name="page">The page to write to.</param>
    /// <param name="picture">The picture to draw.</param>
    /// <param name="rows">The table beneath.</param>
    /// <param name="name">The prefix of the ids of the table's lines.</param>
    /// <param name="style">Whether it is the wide or the narrow one.</param>
    /// <param name="width">Its width; a unit is a pixel on a screen of that width.</param>
    public static void Draw(Markup page, Picture picture, Rows rows, string name, string style, double width)
    {
        var scale = new TimeScale(picture.From, picture.To, picture.Zone, Gutter, width - 12);
        var canvas = new Canvas(page, picture, rows, scale, name);
        var lanes = Lanes.Of(canvas);
        double band = Top + lanes.Sum(lane => lane.Height) + Heading;
        double interest = band + Band.Height + Heading;
        double pace = interest + Curves.Height + Heading;
        double bottom = pace + Curves.Height;
        double height = bottom + 38;
        page.Open(
            "svg",
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("class", $"drawing {style}"),
            ("viewBox", $"0 0 {Canvas.Num(width)} {Canvas.Num(height)}"),
            ("role", "group"),
            ("aria-labelledby", $"{name}-{style}-t {name}-{style}-d")
        );
        page.Say("title", $"{Safe.Short(picture.Relationship.Id)}: how it went", ("id", $"{name}-{style}-t"));
        page.Say("desc", Description(picture), ("id", $"{name}-{style}-d")).Line();
        double now = scale.X(picture.Now);
        canvas.Rect("future", now, Top, canvas.Right - now, bottom - Top);
        Axis(canvas, Top, bottom);
        Lanes.Draw(canvas, lanes, Top);
        Title(canvas, band, "What you may ask, and when");
        Band.Draw(canvas, band);
        Title(
            canvas,
            interest,
            "Interest: the chance to hear from them within 90 days",
            "Interest: heard from within 90 days"
        );
        Curves.Interest(canvas, interest);
        Title(
            canvas,
            pace,
            "Their pace: how long they take to answer, typically and 8 times in 10",
            "Their pace: how long they take"
        );
        Curves.Pace(canvas, pace);
        canvas.Rect("veil", now, Top, canvas.Right - now, bottom - Top);
        canvas.Line("now", now, Top - 6, now, bottom);
        page.Say("text", "now", ("class", "nowlabel"), ("x", Canvas.Num(now)), ("y", Canvas.Num(Top - 9)));
        page.Close().Line();
    }

    private static void Title(Canvas canvas, double top, params ReadOnlySpan<string> titles) =>
        canvas.Say("panel", canvas.Left - 5, canvas.Right, top - 9, titles);

    private static void Axis(Canvas canvas, double top, double bottom)
    {
        foreach (var (x, label, year) in canvas.Scale.Ticks())
        {
            canvas.Line("grid", x, top, x, bottom + 4);
            canvas.Svg.Say("text", label, ("class", "date"), ("x", Canvas.Num(x)), ("y", Canvas.Num(bottom + 17)));
            if (year is not null)
            {
                canvas.Svg.Say(
                    "text",
                    year,
                    ("class", "date year"),
                    ("x", Canvas.Num(x)),
                    ("y", Canvas.Num(bottom + 32))
                );
            }
        }
    }

    private static string Description(Picture picture)
    {
        int wrong = picture.Judgements.Count(one => one.IsFinding);
        return $"From {Time.Text(picture.From, picture.Zone)} to {Time.Text(picture.Now, picture.Zone)}: "
            + $"{Words.Count(picture.Interactions.Count, "interaction", "interactions")}, "
            + $"{Words.Count(wrong, "finding", "findings")}. The table beneath says the same.";
    }
}
