namespace Cadence.Cli;

/// <summary>A drawing in progress: where things are, and the strokes that all its parts share.</summary>
internal sealed class Canvas(Markup svg, Picture picture, Rows rows, TimeScale scale, string name)
{
    private const double Letter = 6.8;
    private const int MostRows = 8;
    private bool isFirst;

    public Markup Svg => svg;

    public Picture Picture => picture;

    public Rows Rows => rows;

    public TimeScale Scale => scale;

    public double Left => scale.Left;

    public double Right => scale.Right;

    public static string Num(double number) => Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);

    public string When(Instant at) => Time.Text(at, picture.Zone);

    /// <summary>Begins a row of things that can be pointed at; the keyboard enters it at the first.</summary>
    public void BeginRow(string label)
    {
        isFirst = true;
        svg.Open("g", ("class", "row"), ("role", "group"), ("aria-label", label)).Line();
    }

    public void EndRow() => svg.Close().Line();

    /// <summary>Begins a thing to point at: a link to the table lines that say the same, which the script shows.</summary>
    public void Begin(string style, string label, IReadOnlyList<int> lines)
    {
        string more = lines.Count == 1 ? "" : string.Join(' ', lines.Take(MostRows));
        svg.Open(
            "a",
            ("class", $"m {style}"),
            ("href", $"#{name}-{lines[0].ToString(CultureInfo.InvariantCulture)}"),
            ("aria-label", label),
            ("tabindex", isFirst ? "0" : "-1"),
            ("data-n", lines.Count == 1 ? null : lines.Count.ToString(CultureInfo.InvariantCulture)),
            ("data-rows", more.Length == 0 ? null : more)
        );
        isFirst = false;
    }

    public void End() => svg.Close().Line();

    public void Line(string style, double x1, double y1, double x2, double y2) =>
        svg.Empty("path", ("class", style), ("d", $"M{Num(x1)} {Num(y1)}L{Num(x2)} {Num(y2)}"));

    public void Rect(string style, double x, double y, double width, double height) =>
        svg.Empty(
            "rect",
            ("class", style),
            ("x", Num(x)),
            ("y", Num(y)),
            ("width", Num(Math.Max(width, 0.8))),
            ("height", Num(height))
        );

    /// <summary>Writes a label within a stretch, if possible on one side of now.</summary>
    public void Label(double left, double right, double y, params ReadOnlySpan<string> labels)
    {
        double now = scale.X(picture.Now);
        bool isSaid =
            left < now && now < right
                ? Say("label", left, now, y, labels) || Say("label", now, right, y, labels)
                : Say("label", left, right, y, labels);
        if (!isSaid)
        {
            Say("label", left, right, y, labels);
        }
    }

    /// <summary>Writes the first of some texts for which there is room, if any, and returns whether it did.</summary>
    public bool Say(string style, double left, double right, double y, params ReadOnlySpan<string> texts)
    {
        foreach (string text in texts)
        {
            if (right - left > (text.Length * Letter) + 8)
            {
                svg.Say("text", text, ("class", style), ("x", Num(left + 5)), ("y", Num(y)));
                return true;
            }
        }

        return false;
    }
}
