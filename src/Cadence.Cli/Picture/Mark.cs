namespace Cadence.Cli;

/// <summary>A point of the drawing: one event, or several that lie too close to be told apart.</summary>
/// <param name="X">Where.</param>
/// <param name="Level">How far from the lane's base, from 0, so that neighbours do not cover each other.</param>
/// <param name="Glyph">Its shape; none where it stands for several.</param>
/// <param name="Rows">The lines of the table that say the same.</param>
internal sealed record Mark(double X, int Level, string? Glyph, IReadOnlyList<int> Rows)
{
    /// <summary>How far apart two points must lie, in units of the drawing.</summary>
    private const double Apart = 17;

    /// <summary>How wide a stretch is whose many events are one point, with their number in it.</summary>
    private const double Stretch = 30;

    /// <summary>Places the events of one lane: neighbours above each other, and many of them as one point.</summary>
    /// <param name="events">In the order of time.</param>
    /// <param name="levels">How many the lane has room for above each other.</param>
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
