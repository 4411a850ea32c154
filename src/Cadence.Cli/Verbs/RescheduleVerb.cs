using System.CommandLine;

namespace Cadence.Cli;

/// <summary><c>cadence reschedule</c>: what becomes of a meeting when somebody's plans give way.</summary>
internal sealed class RescheduleVerb()
    : Verb(
        "reschedule",
        "What becomes of a meeting when somebody's plans give way, or of a first one that is sought: keep it, a quick call, "
            + "other times, an open offer, a step back. Each line holds a request, such as "
            + """{"meeting":"intro","by":"buyer","needs":"PT1H","offers":"PT30M"}, and the seller's zone; busy times and """
            + "whatever else is known as the contract says."
    )
{
    private static readonly string[] Columns =
    [
        "Relationship",
        "As of",
        "Answer",
        "When, in their time",
        "Message",
        "Why",
    ];

    private const int WhenColumn = 3;
    private const int MessageColumn = 4;

    public override string Example => "cadence reschedule book.ndjson --now 2026-03-10T13:00:00Z";

    protected override void Answer(ParseResult parsed, Book book, Settings settings, Surroundings surroundings)
    {
        using Answers<RescheduleDecision> answers = settings.IsTable
            ? new TableAnswers<RescheduleDecision>(surroundings, Columns, Row, WhenColumn, MessageColumn)
            : new JsonAnswers<RescheduleDecision>(
                surroundings,
                settings,
                static (writer, decision, _) => CadenceJson.Write(writer, decision)
            );
        answers.Answer(
            book,
            question =>
            {
                book.Strange.NoteAttendees(question.Entry.Line, question.Entry.Number);
                return Decide(settings.Policy, question);
            }
        );
    }

    private static RescheduleDecision Decide(Policy policy, Question question)
    {
        var (line, relationship) = (question.Entry.Line, question.Entry.Relationship);
        var request = line.Request ?? throw new ContractException("request", "is missing");
        if (!line.Attendees.Any(who => who.Side == Party.Seller))
        {
            throw new ContractException("seller", "is missing; it must name at least the seller's zone");
        }

        try
        {
            return policy.Reschedule(
                relationship,
                request,
                line.Attendees.Select(who => who.In(relationship.Zone)),
                question.At
            );
        }
        catch (ArgumentException unknown) when (unknown.ParamName is "request")
        {
            throw new ContractException(
                "request.meeting",
                $"'{request.Meeting}' is not a meeting that the history knows by then"
            );
        }
    }

    private static Spectre.Console.Text[] Row(RescheduleDecision decision, Question question)
    {
        var zone = question.Entry.Relationship.Zone;
        return
        [
            Screen.Cell(decision.Relationship),
            Screen.Cell(Wording.Time(decision.At, zone)),
            MeetingWording.Answer(decision),
            MeetingWording.When(decision, zone),
            MeetingWording.Message(decision.Itip),
            Screen.Cell(string.Join(' ', decision.Reasons.Select(reason => reason.Text))),
        ];
    }
}
