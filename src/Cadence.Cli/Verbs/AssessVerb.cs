using System.CommandLine;
using System.Text.Json;

namespace Cadence.Cli;

/// <summary><c>cadence assess</c>: the assessment of each relationship.</summary>
internal sealed class AssessVerb()
    : Verb(
        "assess",
        "For each relationship: how deep it is, whether the door is open, and how the buyer's tempo stands."
    )
{
    private static readonly string[] Columns =
    [
        "Relationship",
        "As of",
        "Stage",
        "Door",
        "Interest",
        "Heard within",
        "Pressure",
        "Bears",
        "Their pace",
    ];

    public override string Example => "cadence assess book.ndjson --now 2026-05-01T08:00:00Z --horizon P30D";

    protected override bool AsksPolicy => false;

    protected override void Answer(ParseResult parsed, Book book, Settings settings, Surroundings surroundings)
    {
        using Answers<Assessment> answers = settings.IsTable
            ? new TableAnswers<Assessment>(surroundings, Columns, Row)
            : new JsonAnswers<Assessment>(surroundings, settings, Write);
        answers.Answer(book, question => question.Situation.Assess(question.At));
    }

    private static void Write(Utf8JsonWriter writer, Assessment assessment, Question question)
    {
        writer.WriteStartObject();
        CadenceJson.WriteFields(writer, question.Entry.Line.Relationship, assessment, question.Horizon);
        writer.WriteEndObject();
    }

    private static Spectre.Console.Text[] Row(Assessment assessment, Question question) =>
        [
            Screen.Cell(question.Entry.Line.Relationship),
            Screen.Cell(Wording.Time(assessment.At, question.Entry.Relationship.Zone)),
            Screen.Cell(Names<Stage>.Of(assessment.Stage).ToString()),
            Screen.Cell(Names<Standing>.Of(assessment.Standing).ToString()),
            Screen.Cell(Wording.Percent(assessment.Interest)),
            Screen.Cell(Wording.Percent(assessment.HeardWithin(question.Horizon))),
            Screen.Cell(assessment.Pressure.ToString("0.0", CultureInfo.InvariantCulture)),
            Screen.Cell(Names<Ask>.Of(assessment.AskCeiling).ToString()),
            Screen.Cell(Wording.Pace(assessment.Velocity)),
        ];
}
