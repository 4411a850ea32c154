using System.Text.Json;
using Field = Cadence.DecisionField;

namespace Cadence;

/// <summary>Writes the reasons of an answer.</summary>
internal static class ReasonsWriter
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<StoredReason> reasons)
    {
        writer.OpenList(Field.Reasons);
        for (int i = 0, count = reasons.Count; i < count; i++)
        {
            Write(writer, reasons[i]);
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, StoredReason reason)
    {
        writer.WriteStartObject();
        writer.Text(Field.Rule, reason.Rule);
        if (!string.Equals(reason.Key, reason.Rule, StringComparison.Ordinal))
        {
            writer.Text(Field.Key, reason.Key);
        }

        writer.TimeIfAny(Field.Until, reason.Until);
        if (reason.Requires != Requirements.None)
        {
            RequirementNames.Write(writer, reason.Requires);
        }

        writer.OpenList(Field.Evidence);
        var evidence = reason.Evidence;
        for (int i = 0, count = evidence.Count; i < count; i++)
        {
            writer.WriteStringValue(evidence[i]);
        }

        writer.WriteEndArray();
        if (reason.ColleagueEvidence.Count > 0)
        {
            Write(writer, reason.ColleagueEvidence);
        }

        if (reason.Text.Length > 0)
        {
            writer.Text(Field.Text, reason.Text);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes the colleagues' interactions that a reason rests on.</summary>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<StoredEvidence> colleagues)
    {
        writer.OpenList(Field.ColleagueEvidence);
        foreach (var evidence in colleagues)
        {
            writer.WriteStartObject();
            writer.Text(Field.Relationship, evidence.Relationship);
            writer.Text(Field.Id, evidence.Id);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
