using NodaTime.Text;

namespace Cadence.Cli;

/// <summary>Writes a book's reviews for programs: all counts on one line.</summary>
internal static class ReviewLine
{
    private static readonly YearMonthPattern Month = YearMonthPattern.Iso;

    public static void Write(JsonLines lines, ReviewSummary summary, Settings settings)
    {
        lines.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartObject("review");
            writer.WriteString("policy", settings.Policy.Name);
            writer.WriteNumber("relationships", summary.Relationships);
            writer.WriteNumber("touches", summary.Touches);
            writer.WriteNumber("findings", summary.Findings);
            writer.WriteStartArray("byFinding");
            foreach (var found in summary.ByKind)
            {
                writer.WriteStartObject();
                writer.Name("finding", found.Kind);
                writer.WriteNumber("count", found.Count);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("byMonth");
            foreach (var month in summary.ByMonth)
            {
                writer.WriteStartObject();
                writer.WriteString("month", Month.Format(month.Month));
                writer.WriteNumber("count", month.Count);
                writer.WriteStartObject("findings");
                foreach (var kind in Enum.GetValues<FindingKind>().Where(kind => summary.Count(kind, month.Month) > 0))
                {
                    writer.WriteNumber(Names<FindingKind>.Of(kind), summary.Count(kind, month.Month));
                }

                writer.WriteEndObject();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartObject("praise");
            foreach (var kind in Enum.GetValues<PraiseKind>())
            {
                writer.WriteNumber(Names<PraiseKind>.Of(kind), summary.Count(kind));
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
        lines.Flush();
    }
}
