namespace Cadence.Cli;

/// <summary>Finds where a function of time changes, between two instants at which nothing happens.</summary>
internal static class Changes
{
    /// <summary>The precision of a change: a second, unless the value itself names the instant.</summary>
    public static readonly Duration Precision = Duration.FromSeconds(1);

    /// <summary>Returns the stretches of equal values, in order, without a gap.</summary>
    /// <param name="of">Returns the value at an instant.</param>
    /// <param name="named">Returns when a value ends, if it says so; otherwise it is probed.</param>
    /// <param name="from">The first instant.</param>
    /// <param name="to">The end, exclusive.</param>
    /// <param name="stride">The distance between probes; a value that comes and goes within less may be missed.</param>
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

    /// <summary>Returns the first instant, to the precision, at which the value differs, and the value there.</summary>
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

        // If the change falls on a whole second, return exactly that.
        var whole = Instant.FromUnixTimeSeconds(other.ToUnixTimeSeconds());
        return whole > same && of(whole) is var exact && !Equal(exact, value) ? (whole, exact) : (other, then);
    }

    private static bool Equal<T>(T left, T right) => EqualityComparer<T>.Default.Equals(left, right);
}
