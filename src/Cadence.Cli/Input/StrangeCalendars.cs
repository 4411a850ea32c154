using System.Collections.Concurrent;

namespace Cadence.Cli;

/// <summary>
/// The calendars that lines name and the policy does not know. Nothing is refused for them, so that without a word a slip of the
/// pen would be as if nobody had holidays. Lines may be noted on several threads, in whatever order.
/// </summary>
internal sealed class StrangeCalendars(Policy policy)
{
    private readonly SortedSet<string> known = new(
        policy.Rules.OfType<ContactHoursRule>().SelectMany(hours => hours.Calendars).Select(calendar => calendar.Key),
        StringComparer.Ordinal
    );

    private readonly ConcurrentDictionary<string, long> lines = new(StringComparer.Ordinal);

    /// <summary>Notes what a line names.</summary>
    public void Note(string? calendar, long line)
    {
        if (
            calendar is null
            || known.Contains(calendar)
            || (lines.TryGetValue(calendar, out long first) && first < line)
        )
        {
            return;
        }

        lines.AddOrUpdate(calendar, static (_, here) => here, static (_, there, here) => Math.Min(there, here), line);
    }

    /// <summary>A message for each, with the first line that names it, in the order of these lines.</summary>
    public IEnumerable<string> Cautions() =>
        from named in lines
        orderby named.Value
        select string.Create(
            CultureInfo.InvariantCulture,
            $"caution: line {named.Value}: calendar: '{Safe.Short(named.Key)}' is not known to the policy, and no holiday of it "
        ) + $"counts (the policy knows {(known.Count == 0 ? "none" : string.Join(", ", known))})";
}
