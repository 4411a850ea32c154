using System.CommandLine;

namespace Cadence.Cli;

/// <summary><c>cadence decide</c>: what may be done next in each relationship.</summary>
internal sealed class DecideVerb()
    : Verb(
        "decide",
        "For each relationship: the next step, until when, and why. Answers come in the order of the lines."
    )
{
    private static readonly string[] Columns = ["Relationship", "As of", "Next", "When, in their time", "On", "Why"];

    public override string Example => "cadence decide book.ndjson --now 2026-05-01T08:00:00Z";

    protected override void Answer(ParseResult parsed, Book book, Settings settings, Surroundings surroundings)
    {
        using Answers<Decision> answers = settings.IsTable
            ? new TableAnswers<Decision>(surroundings, Columns, Row)
            : new JsonAnswers<Decision>(
                surroundings,
                static (writer, decision, question) => CadenceJson.Write(writer, decision, question.Horizon)
            );
        Answer(book, answers, question => settings.Policy.Decide(question.Situation, question.At));
    }

    private static Spectre.Console.Text[] Row(Decision decision, Question question)
    {
        var zone = question.Entry.Relationship.Zone;
        return
        [
            Screen.Cell(decision.Relationship),
            Screen.Cell(Wording.Time(decision.At, zone)),
            Wording.Next(decision),
            Screen.Cell(Wording.When(decision, zone)),
            Screen.Cell(Wording.On(decision)),
            Screen.Cell(Wording.Why(decision)),
        ];
    }
}
