using System.Text.Json;
using Spectre.Console;

namespace Cadence.Cli;

/// <summary>One thing that a review says: a finding or praise.</summary>
internal sealed record Remark(Finding? Finding, Praise? Praise)
{
    private Instant At => Finding?.At ?? Praise!.At;

    /// <summary>Returns everything that a review says, in chronological order.</summary>
    public static IEnumerable<Remark> Of(Review review) =>
        review
            .Findings.Select(finding => new Remark(finding, null))
            .Concat(review.Praise.Select(praise => new Remark(null, praise)))
            .OrderBy(remark => remark.At);

    public void Write(Utf8JsonWriter writer)
    {
        if (Finding is not null)
        {
            CadenceJson.Write(writer, Finding);
        }
        else
        {
            CadenceJson.Write(writer, Praise!);
        }
    }

    public Text[] Row(Question question) =>
        [
            Screen.Cell(question.Entry.Relationship.Id),
            Screen.Cell(Wording.Time(At, question.Entry.Relationship.Zone)),
            Finding is not null
                ? Screen.Cell(Wording.Found(Finding.Kind), Color.Red)
                : Screen.Cell(Wording.Praised(Praise!.Kind), Color.Green),
            Screen.Cell(Finding?.Text ?? Praise!.Text),
        ];
}
