namespace Cadence.Cli;

/// <summary>A point of the drawing: one event, or several that are too close to tell apart.</summary>
/// <param name="X">Its position.</param>
/// <param name="Level">Its distance from the lane's base, from 0, so that neighbours do not cover each other.</param>
/// <param name="Glyph">Its shape; null if it stands for several events.</param>
/// <param name="Rows">The table lines that say the same.</param>
internal sealed record Mark(double X, int Level, string? Glyph, IReadOnlyList<int> Rows)
{
    /// <summary>The least distance between two points, in units of the drawing.</summary>
    private const double Apart = 17;

    /// <summary>The width of a stretch whose many events become one point with their number in it.</summary>
    private const double Stretch = 30;

    /// <summary>Places the events of one lane: neighbours above each other, and too many of them as one point.</summary>
    /// <param name="events">The events, in chronological order.</param>
    /// <param name="levels">The number of levels that the lane has room for.</param>
    public static IEnumerable<Mark> Place(IEnumerable<(double X, string Glyph, int Row)> events, int levels)
    {
        var near = new List<(double X, string Glyph, int Row)>();
        foreach (var one in events)
        {
            if (near.Count > 0 && one.X - near[^1].X >= Apart)
            {
                foreach (var mark in Of(near, levels))
                {
                    yield return mark;
                }

                near.Clear();
            }

            near.Add(one);
        }

        foreach (var mark in Of(near, levels))
        {
            yield return mark;
        }
    }

    private static IEnumerable<Mark> Of(List<(double X, string Glyph, int Row)> near, int levels)
    {
        var stacked = new List<Mark>();
        double[] free = new double[levels];
        Array.Fill(free, double.MinValue);
        foreach (var (x, glyph, row) in near)
        {
            int level = Array.FindIndex(free, from => from <= x);
            if (level < 0)
            {
                return Together(near);
            }

            free[level] = x + Apart;
            stacked.Add(new(x, level, glyph, [row]));
        }

        return stacked;
    }

    private static IEnumerable<Mark> Together(List<(double X, string Glyph, int Row)> near) =>
        near.GroupBy(one => (int)((one.X - near[0].X) / Stretch))
            .Select(some => new Mark(
                some.Count() == 1 ? some.First().X : Math.Min(near[0].X + ((some.Key + 0.5) * Stretch), near[^1].X),
                0,
                some.Count() == 1 ? some.First().Glyph : null,
                [.. some.Select(one => one.Row)]
            ));
}
