using System.Collections.Concurrent;

namespace Cadence.Cli;

/// <summary>
/// The calendars that lines name and the hours they are looked up in do not know. Nothing is refused for them, so that without a
/// word a slip of the pen would be as if nobody had holidays. Lines may be noted on several threads, in whatever order.
/// </summary>
internal sealed class StrangeCalendars(Policy policy)
{
    private const string Field = "calendar";

    private readonly SortedSet<string> known = NamesIn(policy.Rules.OfType<ContactHoursRule>());
    private readonly ConcurrentDictionary<Named, First> firsts = new();

    /// <summary>Notes what a line names.</summary>
    public void Note(string? calendar, long line) => Note(Field, calendar, ownHours: null, known, line);

    /// <summary>Notes what those name who attend the meeting that a line asks about.</summary>
    public void NoteAttendees(BookLine read, long line)
    {
        foreach (var who in read.Attendees)
        {
            string side = who.Side == Party.Seller ? "seller" : "buyer";
            string field = who.Calendar is null ? Field : $"{side}.{Field}";
            string? calendar = who.Calendar ?? (who.Side == Party.Buyer ? read.Calendar : null);
            Note(
                field,
                calendar,
                who.Hours is null ? null : $"{side}.hours",
                who.Hours is { } hours ? NamesIn([hours]) : known,
                line
            );
        }
    }

    /// <summary>A message for each, with the first line that names it, in the order of these lines.</summary>
    public IEnumerable<string> Cautions() =>
        firsts
            .OrderBy(found => found.Value.Line)
            .ThenBy(found => found.Key.ToString(), StringComparer.Ordinal)
            .Select(found =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"caution: line {found.Value.Line}: {found.Key.Field}: '{Safe.Short(found.Key.Calendar)}' is not known to "
                ) + $"{found.Key.OwnHours ?? "the policy"}, and no holiday of it counts ({found.Value.Known})"
            );

    private void Note(string field, string? calendar, string? ownHours, SortedSet<string> names, long line)
    {
        if (calendar is null || names.Contains(calendar))
        {
            return;
        }

        var named = new Named(field, calendar, ownHours);
        if (firsts.TryGetValue(named, out var first) && first.Line <= line)
        {
            return;
        }

        var here = new First(line, $"{(ownHours is null ? "the policy knows" : "they know")} {Listed(names)}");
        firsts.AddOrUpdate(named, here, (_, there) => there.Line <= line ? there : here);
    }

    private static string Listed(SortedSet<string> names) =>
        names.Count == 0 ? "none" : string.Join(", ", names.Select(name => Safe.Short(name)));

    private static SortedSet<string> NamesIn(IEnumerable<ContactHoursRule> hours) =>
        new(hours.SelectMany(one => one.Calendars).Select(calendar => calendar.Key), StringComparer.Ordinal);

    /// <summary>A calendar, where it is named, and whose own hours it is looked up in, unless they are the policy's.</summary>
    private readonly record struct Named(string Field, string Calendar, string? OwnHours);

    /// <summary>The first line that names it, and what is known there instead.</summary>
    private readonly record struct First(long Line, string Known);
}
