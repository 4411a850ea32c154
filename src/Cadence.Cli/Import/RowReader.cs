namespace Cadence.Cli;

/// <summary>Interprets a row of an export, and infers what it does not say.</summary>
internal sealed class RowReader(Cells row, Sides sides, Tally tally)
{
    private static readonly Duration UsualMeeting = Duration.FromHours(1);

    /// <summary>Reads the facts of a row; none if it is about no interaction.</summary>
    /// <exception cref="RowException">The row cannot be understood.</exception>
    public IEnumerable<Fact> Read()
    {
        string? hour = row.Text(ImportField.Time);
        if (row.Time(ImportField.At, hour) is not ({ } at, var day))
        {
            row.Required(ImportField.At);
            return [];
        }

        string word = row.Text(ImportField.Type) ?? "";
        if (Vocabulary.TypeOf(word) is var (type, sort))
        {
            return Stated(type, sort, at, day);
        }

        Meaning? kind =
            word.Length == 0
                ? null
                : Vocabulary.Of(ImportField.Type, word) ?? throw row.Unknown(ImportField.Type, word);
        var status = row.Word(ImportField.Status);
        var direction = row.Word(ImportField.Direction) ?? (kind == Meaning.IncomingEmail ? Meaning.In : null);
        if (kind == Meaning.Skip || status == Meaning.Skip || direction == Meaning.Skip)
        {
            tally.Passed(kind == Meaning.Skip ? word : "internal or left out");
            return [];
        }

        return kind == Meaning.Meeting ? Meeting(at, day, direction, status)
            : status is null or Meaning.Done or Meaning.NoShow ? Message(kind, at, day, direction)
            : NotDone(status.Value);
    }

    private static IEnumerable<Fact> None => [];

    private IEnumerable<Fact> NotDone(Meaning status)
    {
        tally.Passed(status == Meaning.Cancelled ? "cancelled" : "not done");
        return None;
    }

    // A word of the contract is taken literally.
    private IEnumerable<Fact> Stated(string type, string? kind, Instant at, LocalDate? day)
    {
        var inferred = Inferred(day);
        var known = new Dictionary<ImportField, string>();
        if (kind is not null)
        {
            known.Add(ImportField.Kind, kind);
        }

        switch (type)
        {
            case "touch":
                InferAsk(inferred);
                break;
            case "decline" when kind is null && row.Text(ImportField.Kind) is null:
                Infer(known, inferred, ImportField.Kind, "notNow", guess: true);
                break;
            case "meetingHeld" when row.Text(ImportField.Outcome) is null:
                Infer(known, inferred, ImportField.Outcome, "continuation", guess: true);
                break;
        }

        foreach (var who in sides.Of(row, Meaning.Out))
        {
            yield return Fact(who, row.Read(type, Id, at, known), inferred);
        }
    }

    private IEnumerable<Fact> Message(Meaning? kind, Instant at, LocalDate? day, Meaning? direction)
    {
        var known = new Dictionary<ImportField, string>();
        if (ChannelOf(kind) is { } channel && row.Text(ImportField.Channel) is null)
        {
            known.Add(ImportField.Channel, Names<Channel>.Of(channel).ToString());
        }

        if (sides.AreBoth(row))
        {
            return Sides.Both(row).Select(one => Message(one.Who, one.IsTouch, at, Inferred(day), known));
        }

        var inferred = Inferred(day);
        if ((direction ?? sides.DirectionOf(row)) is not { } said)
        {
            said = Meaning.Out;
            inferred.Add(ImportField.Direction);
        }

        return sides.Of(row, said).Select(who => Message(who, said == Meaning.Out, at, [.. inferred], known));
    }

    private Fact Message(
        Who who,
        bool isTouch,
        Instant at,
        List<ImportField> inferred,
        Dictionary<ImportField, string> known
    )
    {
        if (isTouch)
        {
            InferAsk(inferred);
        }

        return Fact(who, row.Read(isTouch ? "touch" : "reply", Id, at, known), inferred);
    }

    private IEnumerable<Fact> Meeting(Instant at, LocalDate? day, Meaning? direction, Meaning? status)
    {
        var start = row.Time(ImportField.Start)?.At ?? at;
        var inferred = Inferred(row.Time(ImportField.Start) is null ? day : null);
        if (status == Meaning.Cancelled)
        {
            return NotDone(Meaning.Cancelled);
        }

        var length =
            row.Length(ImportField.Duration)
            ?? (row.Time(ImportField.End)?.At is { } end && end > start ? end - start : (Duration?)null);
        bool isBooked = row.Time(ImportField.Created) is (var created, null) && created < start;
        if (status == Meaning.Open && !isBooked)
        {
            return NotDone(Meaning.Open);
        }

        return Meeting(
            start,
            length,
            isBooked ? row.Time(ImportField.Created)!.Value.At : null,
            direction,
            status,
            inferred
        );
    }

    private IEnumerable<Fact> Meeting(
        Instant start,
        Duration? length,
        Instant? booked,
        Meaning? direction,
        Meaning? status,
        List<ImportField> inferred
    )
    {
        var known = new Dictionary<ImportField, string>
        {
            [ImportField.Start] = NodaTime.Text.InstantPattern.ExtendedIso.Format(start),
            [ImportField.Duration] = Cells.Iso(length ?? UsualMeeting),
        };
        if (booked is not null || status == Meaning.NoShow)
        {
            known[ImportField.Meeting] = row.Text(ImportField.Meeting) ?? Id;
        }

        foreach (var who in sides.Of(row, direction ?? Meaning.Out))
        {
            if (booked is { } at)
            {
                List<ImportField> guessed = [.. inferred];
                Infer(known, guessed, ImportField.By, direction == Meaning.In ? "buyer" : "seller", direction is null);
                Infer(guessed, ImportField.Duration, length is null);
                yield return Fact(who, row.Read("meetingBooked", $"{Id}/booked", at, known), guessed);
            }

            if (status == Meaning.NoShow)
            {
                List<ImportField> guessed = [.. inferred];
                Infer(known, guessed, ImportField.By, "buyer", guess: true);
                yield return Fact(who, row.Read("meetingMissed", Id, start, known), guessed);
            }
            else if (status != Meaning.Open)
            {
                List<ImportField> guessed = [.. inferred];
                Infer(guessed, ImportField.Status, status is null);
                if (row.Text(ImportField.Outcome) is null)
                {
                    Infer(known, guessed, ImportField.Outcome, "continuation", guess: true);
                }

                yield return Fact(
                    who,
                    row.Read("meetingHeld", Id, row.End(start, length ?? Duration.Zero), known),
                    guessed
                );
            }
        }
    }

    private string Id => row.Text(ImportField.Id) ?? string.Create(CultureInfo.InvariantCulture, $"r{row.Row}");

    private void InferAsk(List<ImportField> inferred) =>
        Infer(inferred, ImportField.Ask, row.Text(ImportField.Ask) is null);

    // If only a day is given, its hour is guessed.
    private static List<ImportField> Inferred(LocalDate? day) => day is null ? [] : [ImportField.Time];

    private static void Infer(
        Dictionary<ImportField, string> known,
        List<ImportField> inferred,
        ImportField field,
        string value,
        bool guess
    )
    {
        known[field] = value;
        Infer(inferred, field, guess);
    }

    private static void Infer(List<ImportField> inferred, ImportField field, bool guess)
    {
        if (guess)
        {
            inferred.Add(field);
        }
    }

    private Fact Fact(Who who, Interaction interaction, IReadOnlyList<ImportField> inferred) =>
        new(row.Row, who, interaction, inferred) { Thread = row.Text(ImportField.Thread) };

    private static Channel? ChannelOf(Meaning? kind) =>
        kind switch
        {
            Meaning.Email or Meaning.IncomingEmail => Channel.Email,
            Meaning.Call => Channel.Phone,
            Meaning.Message => Channel.Message,
            Meaning.Social => Channel.Social,
            Meaning.Post => Channel.Post,
            Meaning.Other => Channel.Other,
            _ => null,
        };
}
