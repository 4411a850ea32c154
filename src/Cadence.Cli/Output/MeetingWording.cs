using NodaTime.Text;
using Spectre.Console;

namespace Cadence.Cli;

/// <summary>Words what becomes of a meeting, briefly and in the buyer's own time.</summary>
internal static class MeetingWording
{
    private static readonly LocalDateTimePattern Start = LocalDateTimePattern.CreateWithInvariantCulture(
        "ddd d MMM HH:mm"
    );

    private static readonly LocalDateTimePattern StartOfAnotherYear = LocalDateTimePattern.CreateWithInvariantCulture(
        "ddd d MMM uuuu HH:mm"
    );

    private static readonly LocalTimePattern End = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static Text Answer(RescheduleDecision decision) =>
        decision.Match(
            keep: d => Screen.Cell(d.Changed ? "take it" : "keep it", Color.Green),
            quickCall: _ => Screen.Cell("a quick call", Color.Green),
            move: d => Screen.Cell(d.Request.Meeting is null ? "offer times" : "move it", Color.Yellow),
            letBuyerChoose: _ => Screen.Cell("let them choose", Color.Blue),
            stepBack: d => Screen.Cell(d.Until is null ? "step back" : "step back, and say so", Color.Blue),
            refuse: _ => Screen.Cell("you may not", Color.Red)
        );

    public static Text When(RescheduleDecision decision, DateTimeZone zone) =>
        decision.Match(
            keep: d => Lines([Slot(d.Slot, d.At, zone)]),
            quickCall: d =>
                Lines([
                    Slot(d.Call, d.At, zone),
                    .. d.Slots.Count == 0 ? [] : (string[])["and in full"],
                    .. d.Slots.Select(slot => Slot(slot, d.At, zone)),
                ]),
            move: d => Lines(d.Slots.Select(slot => Slot(slot, d.At, zone))),
            letBuyerChoose: _ => Lines([]),
            stepBack: d => Lines([d.Until is { } until ? $"until {Wording.Time(until, zone)}" : "until they act"]),
            refuse: _ => Lines([])
        );

    public static Text Message(Itip? message) =>
        message is null
            ? Lines(["none"])
            : Lines([
                message.Method.ToString().ToUpperInvariant(),
                message.From == Party.Seller ? "from you" : "from them",
                .. Status(message.PartStat),
            ]);

    private static Text Lines(IEnumerable<string> lines) => new(string.Join('\n', lines));

    private static string Slot(Slot slot, Instant at, DateTimeZone zone)
    {
        var start = slot.Start.InZone(zone).LocalDateTime;
        var pattern = start.Year == at.InZone(zone).Year ? Start : StartOfAnotherYear;
        return $"{pattern.Format(start)}-{End.Format(slot.End.InZone(zone).TimeOfDay)}";
    }

    private static string[] Status(PartStat? status) =>
        status switch
        {
            PartStat.Accepted => ["ACCEPTED"],
            PartStat.Declined => ["DECLINED"],
            PartStat.NeedsAction => ["NEEDS-ACTION"],
            _ => [],
        };
}
