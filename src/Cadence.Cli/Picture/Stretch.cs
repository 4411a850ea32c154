namespace Cadence.Cli;

/// <summary>
/// A stretch of a band as it is drawn. Several that are too short to be seen are drawn as one, which looks like the longest.
/// </summary>
internal sealed record Stretch<T>(Instant From, double Left, double Right, T Value, IReadOnlyList<int> Rows);

/// <summary>Makes stretches from the changes of a value.</summary>
internal static class Stretch
{
    private const double Visible = 2;

    public static IEnumerable<Stretch<T>> Of<T>(Canvas canvas, IReadOnlyList<(Instant From, T Value)> changes)
    {
        var hidden = new List<Stretch<T>>();
        for (int i = 0; i < changes.Count; i++)
        {
            var (from, value) = changes[i];
            double left = i == 0 ? canvas.Left : canvas.Scale.X(from);
            double right = i + 1 < changes.Count ? canvas.Scale.X(changes[i + 1].From) : canvas.Right;
            var span = new Stretch<T>(from, left, right, value, [canvas.Rows.At(from)]);
            if (right - left >= Visible && hidden.Count == 0)
            {
                yield return span;
                continue;
            }

            hidden.Add(span);
            if (right - hidden[0].Left >= Visible)
            {
                yield return Together(hidden);
                hidden.Clear();
            }
        }

        if (hidden.Count > 0)
        {
            yield return Together(hidden);
        }
    }

    private static Stretch<T> Together<T>(List<Stretch<T>> spans) =>
        new(
            spans[0].From,
            spans[0].Left,
            spans[^1].Right,
            spans.MaxBy(span => span.Right - span.Left)!.Value,
            [.. spans.SelectMany(span => span.Rows)]
        );
}
