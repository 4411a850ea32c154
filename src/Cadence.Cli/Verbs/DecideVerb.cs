using System.CommandLine;
using System.Text.Json;

namespace Cadence.Cli;

/// <summary><c>cadence decide</c>: what may be done next in each relationship.</summary>
internal sealed class DecideVerb : Verb
{
    private static readonly string[] Columns = ["Relationship", "As of", "Next", "When, in their time", "On", "Why"];

    private readonly Option<bool> explain = new("--explain")
    {
        Description = "Say as well what the answer would be without each piece of evidence.",
    };

    public DecideVerb()
        : base(
            "decide",
            "For each relationship: the next step, until when, and why. Answers come in the order of the lines."
        ) => Command.Add(explain);

    public override string Example => "cadence decide book.ndjson --now 2026-05-01T08:00:00Z";

    protected override void Answer(ParseResult parsed, Book book, Settings settings, Surroundings surroundings)
    {
        bool explains = parsed.GetValue(explain);
        if (!settings.IsTable && !explains)
        {
            using var stored = new JsonAnswers<StoredDecision>(
                surroundings,
                settings,
                static (writer, decision, _) => CadenceJson.Write(writer, decision)
            );
            stored.Answer(book, question => StoredDecision.Of(Decide(question), question.Horizon));
            return;
        }

        using Answers<Decision> answers = settings.IsTable
            ? new TableAnswers<Decision>(
                surroundings,
                Columns,
                (decision, question) => Row(decision, question, explains)
            )
            : new JsonAnswers<Decision>(surroundings, settings, Explained);
        answers.Answer(book, Decide);

        Decision Decide(Question question) => settings.Policy.Decide(question.Situation, question.At);
    }

    private static void Explained(Utf8JsonWriter writer, Decision decision, Question question)
    {
        writer.WriteStartObject();
        CadenceJson.WriteFields(writer, decision, question.Horizon);
        CadenceJson.WriteCounterfactuals(writer, decision);
        writer.WriteEndObject();
    }

    private static Spectre.Console.Text[] Row(Decision decision, Question question, bool explains)
    {
        var zone = question.Entry.Relationship.Zone;
        string why = Wording.Why(decision);
        return
        [
            Screen.Cell(decision.Relationship),
            Screen.Cell(Wording.Time(decision.At, zone)),
            Wording.Next(decision),
            Screen.Cell(Wording.When(decision, zone)),
            Screen.Cell(Wording.On(decision)),
            Screen.Cell(
                explains ? why + Wording.Otherwise(decision.Explain(), other => Wording.InBrief(other, zone)) : why
            ),
        ];
    }
}
