namespace Cadence.Cli;

/// <summary>
/// The table beneath a drawing: everything that is drawn, in chronological order. Each mark of the drawing names its lines.
/// </summary>
internal sealed class Rows
{
    private readonly Picture picture;
    private readonly List<Row> rows = [];
    private readonly Dictionary<object, int> places = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Instant, int> last = [];
    private readonly Dictionary<Instant, Interaction> latest = [];

    public Rows(Picture picture)
    {
        this.picture = picture;
        foreach (var one in picture.Interactions)
        {
            latest[one.At] = one;
        }

        var events = picture
            .Interactions.Select(one => (one.At, Order: 0, What: (object)one))
            .Concat(picture.Judgements.Select(one => (one.At, Order: 1, What: (object)one)));
        var quiet = picture
            .Answers.Select(change => change.From)
            .Concat(picture.Doors.Select(change => change.From))
            .Where(at => !latest.ContainsKey(at))
            .Distinct()
            .Select(at => (At: at, Order: -1, What: new object()));
        foreach (
            var (at, _, what) in events
                .Concat(quiet)
                .Append((picture.Now, 2, picture))
                .OrderBy(one => one.Item1)
                .ThenBy(one => one.Item2)
        )
        {
            Add(at, what);
        }
    }

    public IReadOnlyList<Row> All => rows;

    /// <summary>Returns the line of an interaction, of a judgement, or of now, for which the picture itself stands.</summary>
    public int Of(object what) => places[what];

    /// <summary>Returns the line of what began at an instant.</summary>
    public int At(Instant instant) => last[instant];

    private void Add(Instant at, object what)
    {
        var (answer, since) = InForce(picture.Answers, at);
        var (door, shut) = InForce(picture.Doors, at);
        bool isLast = what is Interaction && ReferenceEquals(latest[at], what);
        var (kind, text) = what switch
        {
            Interaction happened => (Lanes.Of(happened), Telling.Of(happened, picture.Zone)),
            Judgement { IsFinding: true } finding => ("finding", $"Found: {finding.Name}. {finding.Text}"),
            Judgement praise => ("praise", $"Well done: {praise.Text}"),
            Picture => ("now", "Now. What follows is as it will be if nothing happens."),
            _ => ("quiet", Quiet(at, since == at && picture.Answers[0].From != at, shut == at, door)),
        };
        if (what is not (Judgement or Picture))
        {
            last[at] = rows.Count;
        }

        places[what] = rows.Count;
        rows.Add(
            new(
                rows.Count,
                at,
                kind,
                text,
                answer,
                since == at && (isLast || kind is "quiet"),
                InForce(picture.Interest, at).Value,
                InForce(picture.Pace, at).Value
            )
        );
    }

    private static string Quiet(Instant at, bool answers, bool shut, Standing door) =>
        shut ? $"Nothing happens; the door is now: {Words.Of(door)}."
        : answers ? "Nothing happens; the answer changes."
        : "The picture begins.";

    /// <summary>Returns the latest of a list that has begun by an instant.</summary>
    private static (T Value, Instant From) InForce<T>(IReadOnlyList<(Instant From, T Value)> list, Instant at)
    {
        int low = 0;
        int high = list.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = list[middle].From <= at ? (middle, high) : (low, middle - 1);
        }

        return (list[low].Value, list[low].From);
    }
}
