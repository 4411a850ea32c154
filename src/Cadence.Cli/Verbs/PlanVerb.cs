using System.CommandLine;
using System.Text.Json;
using NodaTime.Text;

namespace Cadence.Cli;

/// <summary><c>cadence plan</c>: what unfolds if the buyer stays silent.</summary>
internal sealed class PlanVerb : Verb
{
    private static readonly string[] Columns = ["Relationship", "When, in their time", "Next", "By", "Why"];

    private readonly Option<string?> until = new("--until")
    {
        Description = "Up to when to look ahead, such as 2026-12-31T00:00:00Z.",
        HelpName = "INSTANT",
        Required = true,
    };

    private readonly Option<string[]> suppose = new("--suppose")
    {
        Description = "An interaction yet to come, as the contract writes it; may be given several times.",
        HelpName = "JSON",
    };

    public PlanVerb()
        : base(
            "plan",
            "What unfolds if the buyer stays silent and each permitted step is taken: touches with their ceilings, the polite "
                + "suspension, the resumption."
        )
    {
        Command.Add(until);
        Command.Add(suppose);
    }

    public override string Example =>
        "cadence plan book.ndjson --now 2026-05-01T08:00:00Z --until 2026-12-31T00:00:00Z";

    protected override void Answer(ParseResult parsed, Book book, Settings settings, Surroundings surroundings)
    {
        var end = CommonOptions.InstantOf("--until", parsed.GetValue(until)!);
        var supposed = Array.ConvertAll(parsed.GetValue(suppose) ?? [], Supposed);
        using Answers<PlanStep> answers = settings.IsTable
            ? new TableAnswers<PlanStep>(surroundings, Columns, Row)
            : new JsonAnswers<PlanStep>(surroundings, settings, Write);
        book.BeforeWaiting = answers.Flush;
        foreach (var question in book.Questions())
        {
            if (end < question.At)
            {
                book.Refuse(
                    question.Entry.Number,
                    $"--until {InstantPattern.ExtendedIso.Format(end)} is before {InstantPattern.ExtendedIso.Format(question.At)}, from which to plan"
                );
                continue;
            }

            book.Attempt(
                question.Entry.Number,
                () =>
                {
                    foreach (var step in Plan.For(With(question, supposed), settings.Policy, question.At, end).Steps)
                    {
                        answers.Write(step, question);
                    }
                }
            );
        }

        answers.Finish();
    }

    private static Situation With(Question question, Interaction[] supposed)
    {
        var situation = question.Situation.AsOf(question.At);
        return situation.With(
            supposed.Aggregate(situation.Relationship, (relationship, coming) => relationship.With(coming))
        );
    }

    private static Interaction Supposed(string json)
    {
        try
        {
            return CadenceJson.ReadInteraction(json);
        }
        catch (ContractException wrong)
        {
            throw new UsageException($"--suppose: {wrong.Message}.");
        }
    }

    private static void Write(Utf8JsonWriter writer, PlanStep step, Question question) =>
        CadenceJson.Write(writer, step.Decision, question.Horizon);

    private static Spectre.Console.Text[] Row(PlanStep step, Question question) =>
        [
            Screen.Cell(step.Decision.Relationship),
            Screen.Cell(Wording.Time(step.At, question.Entry.Relationship.Zone)),
            Wording.Next(step.Decision),
            Screen.Cell(Wording.On(step.Decision)),
            Screen.Cell(Wording.Why(step.Decision)),
        ];
}
