using System.Text.Json;
using Field = Cadence.DecisionField;

namespace Cadence;

/// <summary>Writes findings and praise.</summary>
internal static class FindingWriter
{
    public static void Write(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject();
        writer.Text(Field.Relationship, finding.Relationship);
        writer.Name("finding", finding.Kind);
        writer.WriteString("interaction", finding.Interaction.Id);
        writer.Time(Field.At, finding.At);
        writer.Text(Field.Policy, finding.Policy.Name);
        if (finding.Reason is { } reason)
        {
            writer.Text(Field.Rule, reason.Rule);
        }

        WriteEvidence(writer, finding.Evidence);
        if (finding.ColleagueEvidence.Count > 0)
        {
            ReasonsWriter.Write(writer, StoredReason.Of(finding.ColleagueEvidence));
        }

        if (finding.Instead is { } instead)
        {
            writer.WriteStartObject("instead");
            writer.Time(Field.At, instead.At);
            DecisionWriter.WriteAnswer(writer, StoredDecision.InBrief(instead));
            writer.WriteEndObject();
        }

        writer.Text(Field.Text, finding.Text);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Praise praise)
    {
        writer.WriteStartObject();
        writer.Text(Field.Relationship, praise.Relationship);
        writer.Name("praise", praise.Kind);
        writer.WriteString("interaction", praise.Interaction.Id);
        writer.Time(Field.At, praise.At);
        WriteEvidence(writer, [praise.Source]);
        writer.Text(Field.Text, praise.Text);
        writer.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter writer, IReadOnlyList<Interaction> evidence)
    {
        writer.OpenList(Field.Evidence);
        foreach (var interaction in evidence)
        {
            writer.WriteStringValue(interaction.Id);
        }

        writer.WriteEndArray();
    }
}
