using System.CommandLine;

namespace Cadence.Cli;

/// <summary><c>cadence when</c>: whether a step may be taken, and if not, what must happen first.</summary>
internal sealed class WhenVerb : Verb
{
    private static readonly string[] Columns = ["Relationship", "As of", "May I?", "Fine today", "Why"];

    private readonly Option<string?> ask = new("--ask")
    {
        Description = $"What the step asks of the buyer: {Names<Ask>.All}.",
        HelpName = "ASK",
        Required = true,
    };

    private readonly Option<string?> channel = new("--channel")
    {
        Description = $"The channel it takes: {Names<Channel>.All}.",
        HelpName = "CHANNEL",
        Required = true,
    };

    private readonly Option<string?> purpose = new("--purpose")
    {
        Description = "Why: sales, unless given, or service.",
        HelpName = "PURPOSE",
    };

    private readonly Option<bool> explain = new("--explain")
    {
        Description = "Say as well what the answer would be without each piece of evidence.",
    };

    public WhenVerb()
        : base(
            "when",
            "Whether a step may be taken now, from when on, or what must happen first; and what is fine today."
        )
    {
        Command.Add(ask);
        Command.Add(channel);
        Command.Add(purpose);
        Command.Add(explain);
    }

    public override string Example =>
        "cadence when book.ndjson --ask meeting --channel email --now 2026-05-01T08:00:00Z";

    protected override void Answer(ParseResult parsed, Book book, Settings settings, Surroundings surroundings)
    {
        var step = new Step(Value<Ask>(parsed, ask) ?? Ask.Nothing, Value<Channel>(parsed, channel) ?? Channel.Email)
        {
            Purpose = Value<Purpose>(parsed, purpose) ?? Purpose.Sales,
        };
        bool explains = parsed.GetValue(explain);
        using Answers<Permission> answers = settings.IsTable
            ? new TableAnswers<Permission>(
                surroundings,
                Columns,
                (permission, question) => Row(permission, question, explains)
            )
            : new JsonAnswers<Permission>(
                surroundings,
                settings,
                (writer, permission, _) => CadenceJson.Write(writer, permission, explains)
            );
        answers.Answer(book, question => settings.Policy.When(question.Situation, step, question.At));
    }

    private static T? Value<T>(ParseResult parsed, Option<string?> option)
        where T : struct, Enum =>
        parsed.GetValue(option) is not { } name ? null
        : Names<T>.TryRead(System.Text.Encoding.UTF8.GetBytes(name), out var value) ? value
        : throw new UsageException($"{option.Name}: '{name}' is not one of {Names<T>.All}.");

    private static Spectre.Console.Text[] Row(Permission permission, Question question, bool explains)
    {
        var zone = question.Entry.Relationship.Zone;
        string why = string.Join(' ', permission.Reasons.Select(reason => reason.Text));
        return
        [
            Screen.Cell(permission.Relationship),
            Screen.Cell(Wording.Time(permission.At, zone)),
            Screen.Cell(Wording.May(permission, zone)),
            Screen.Cell(permission.LargestAskNow is { } fine ? Names<Ask>.Of(fine).ToString() : "no touch"),
            Screen.Cell(
                explains ? why + Wording.Otherwise(permission.Explain(), other => Wording.May(other, zone)) : why
            ),
        ];
    }
}
