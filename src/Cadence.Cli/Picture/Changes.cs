namespace Cadence.Cli;

/// <summary>Finds where a function of time changes, between two instants at which nothing happens.</summary>
internal static class Changes
{
    /// <summary>A change is found to the second, unless the value itself names the instant.</summary>
    public static readonly Duration Precision = Duration.FromSeconds(1);

    /// <summary>The stretches of one value, in order, without a gap.</summary>
    /// <param name="of">The value at an instant.</param>
    /// <param name="named">Up to when a value holds, if it says so; else it is probed.</param>
    /// <param name="from">The first instant.</param>
    /// <param name="to">The end, which belongs to no stretch.</param>
    /// <param name="stride">How far apart to probe; a value that comes and goes within less may be passed over.</param>
    public static IEnumerable<(Instant From, T Value)> Of<T>(
        Func<Instant, T> of,
        Func<T, Instant?> named,
        Instant from,
        Instant to,
        Duration stride
    )
    {
        var last = Time.Later(to, -Precision);
        var at = from;
        var value = of(at);
        yield return (at, value);
        while (at < last)
        {
            var end = named(value);
            if (end >= to)
            {
                yield break;
            }

            bool isNamed = end > at;
            var next = isNamed ? end!.Value : Instant.Min(Time.Later(at, stride), last);
            var then = of(next);
            if (Equal(then, value))
            {
                at = next;
                continue;
            }

            (at, value) = isNamed ? (next, then) : FirstOther(of, at, value, next, then);
            yield return (at, value);
        }
    }

    /// <summary>The first instant, to the precision, at which the value is another, and which.</summary>
    private static (Instant At, T Value) FirstOther<T>(
        Func<Instant, T> of,
        Instant same,
        T value,
        Instant other,
        T then
    )
    {
        while (other - same > Precision)
        {
            var middle = same + ((other - same) / 2);
            var there = of(middle);
            (same, other, then) = Equal(there, value) ? (middle, other, then) : (same, middle, there);
        }

        // Whoever changes on a second does so on a whole one.
        var whole = Instant.FromUnixTimeSeconds(other.ToUnixTimeSeconds());
        return whole > same && of(whole) is var exact && !Equal(exact, value) ? (whole, exact) : (other, then);
    }

    private static bool Equal<T>(T left, T right) => EqualityComparer<T>.Default.Equals(left, right);
}
