using System.Text;

namespace Cadence.Cli;

/// <summary>Draws the two curves: the interest, and the buyer's tempo with its interval.</summary>
internal static class Curves
{
    public const double Height = 78;

    private static readonly (Duration Length, string Label)[] Lengths =
    [
        (Duration.FromMinutes(1), "1 minute"),
        (Duration.FromMinutes(10), "10 minutes"),
        (Duration.FromHours(1), "1 hour"),
        (Duration.FromHours(6), "6 hours"),
        (Duration.FromDays(1), "1 day"),
        (Duration.FromDays(7), "1 week"),
        (Duration.FromDays(30.4), "1 month"),
        (Duration.FromDays(91.3), "3 months"),
        (Duration.FromDays(365.25), "1 year"),
        (Duration.FromDays(3652.5), "10 years"),
    ];

    public static void Interest(Canvas canvas, double top)
    {
        foreach (double share in (double[])[0, 0.5, 1])
        {
            Tick(canvas, top + ((1 - share) * Height), Wording.Percent(share));
        }

        double now = canvas.Scale.X(canvas.Picture.Now);
        var points = canvas
            .Picture.Interest.Select(point =>
                (X: canvas.Scale.X(point.At), Y: top + ((1 - point.Value) * Height), point.At)
            )
            .ToArray();
        points = [(canvas.Left, points[0].Y, points[0].At), .. points];
        var past = points.Where(point => point.At <= canvas.Picture.Now).Select(point => (point.X, point.Y)).ToArray();
        var coming = points.Where(point => point.At >= canvas.Picture.Now).Select(point => (point.X, point.Y)).ToList();
        if (coming.Count > 0 && past.Length > 0)
        {
            coming.Insert(0, past[^1]);
        }

        string line = Path(past);
        canvas.Svg.Empty(
            "path",
            ("class", "area"),
            (
                "d",
                $"{line}L{Canvas.Num(now)} {Canvas.Num(top + Height)}L{Canvas.Num(points[0].X)} {Canvas.Num(top + Height)}Z"
            )
        );
        canvas.Svg.Empty("path", ("class", "interest"), ("d", line));
        canvas.Svg.Empty("path", ("class", "interest coming"), ("d", Path(coming)));
    }

    public static void Pace(Canvas canvas, double top)
    {
        var pace = canvas.Picture.Pace;
        double low = Log(pace.Min(step => step.Value.Low));
        double high = Log(pace.Max(step => step.Value.High));
        int first = Math.Max(Array.FindLastIndex(Lengths, tick => Log(tick.Length) <= low), 0);
        int last = Array.FindIndex(Lengths, tick => Log(tick.Length) >= high);
        last = last < 0 ? Lengths.Length - 1 : last;
        (low, high) = (Log(Lengths[first].Length), Log(Lengths[last].Length));
        double Y(Duration length) => top + ((high - Math.Clamp(Log(length), low, high)) / (high - low) * Height);

        double free = double.MaxValue;
        for (int i = first; i <= last; i++)
        {
            double y = Y(Lengths[i].Length);
            bool hasRoom = free - y >= 13 && (i == last || y - top >= 13);
            canvas.Line("grid", canvas.Left, y, canvas.Right, y);
            if (hasRoom)
            {
                Label(canvas, y, Lengths[i].Label);
                free = y;
            }
        }

        var upper = Stairs(canvas, step => Y(step.High));
        var lower = Stairs(canvas, step => Y(step.Low));
        canvas.Svg.Empty("path", ("class", "ribbon"), ("d", Path([.. upper, .. lower.AsEnumerable().Reverse()]) + "Z"));
        canvas.Svg.Empty("path", ("class", "pace"), ("d", Path(Stairs(canvas, step => Y(step.Typical)))));
    }

    private static List<(double X, double Y)> Stairs(Canvas canvas, Func<Velocity, double> of)
    {
        var pace = canvas.Picture.Pace;
        var stairs = new List<(double X, double Y)>();
        for (int i = 0; i < pace.Count; i++)
        {
            double y = of(pace[i].Value);
            stairs.Add((i == 0 ? canvas.Left : canvas.Scale.X(pace[i].From), y));
            stairs.Add((i + 1 < pace.Count ? canvas.Scale.X(pace[i + 1].From) : canvas.Right, y));
        }

        return stairs;
    }

    /// <summary>Makes a line through the points; of many in one place, only those that can be seen.</summary>
    private static string Path(IReadOnlyList<(double X, double Y)> points)
    {
        var path = new StringBuilder();
        string? last = null;
        for (int i = 0; i < points.Count; i++)
        {
            bool isHidden =
                i > 0
                && i + 1 < points.Count
                && Math.Abs(points[i].X - points[i - 1].X) < 0.5
                && Math.Abs(points[i].X - points[i + 1].X) < 0.5
                && points[i].Y.CompareTo(points[i - 1].Y) == points[i + 1].Y.CompareTo(points[i].Y);
            string point = $"{Canvas.Num(points[i].X)} {Canvas.Num(points[i].Y)}";
            if (!isHidden && !string.Equals(point, last, StringComparison.Ordinal))
            {
                path.Append(path.Length == 0 ? 'M' : 'L').Append(point);
                last = point;
            }
        }

        return path.ToString();
    }

    private static void Tick(Canvas canvas, double y, string label)
    {
        canvas.Line("grid", canvas.Left, y, canvas.Right, y);
        Label(canvas, y, label);
    }

    private static void Label(Canvas canvas, double y, string label) =>
        canvas.Svg.Say("text", label, ("class", "tick"), ("x", Canvas.Num(canvas.Left - 8)), ("y", Canvas.Num(y + 4)));

    private static double Log(Duration length) => Math.Log(Math.Max(length.TotalMinutes, 1));
}
