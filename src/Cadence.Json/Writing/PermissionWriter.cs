using System.Text.Json;
using Field = Cadence.DecisionField;

namespace Cadence;

/// <summary>Writes whether a step may be taken.</summary>
internal static class PermissionWriter
{
    private static readonly JsonEncodedText Step = JsonEncodedText.Encode("step");
    private static readonly JsonEncodedText Ask = JsonEncodedText.Encode("ask");
    private static readonly JsonEncodedText Channel = JsonEncodedText.Encode("channel");
    private static readonly JsonEncodedText Purpose = JsonEncodedText.Encode("purpose");
    private static readonly JsonEncodedText Verdict = JsonEncodedText.Encode("verdict");
    private static readonly JsonEncodedText NotBefore = JsonEncodedText.Encode("notBefore");
    private static readonly JsonEncodedText LargestAskNow = JsonEncodedText.Encode("largestAskNow");
    private static readonly JsonEncodedText Estimate = JsonEncodedText.Encode("estimate");
    private static readonly JsonEncodedText Counterfactuals = JsonEncodedText.Encode("counterfactuals");
    private static readonly JsonEncodedText Without = JsonEncodedText.Encode("without");

    public static void Write(Utf8JsonWriter writer, Permission permission, bool explain)
    {
        writer.WriteStartObject();
        writer.Text(Field.Relationship, permission.Relationship);
        writer.Time(Field.At, permission.At);
        writer.Text(Field.Policy, permission.Policy.Name);
        writer.WriteStartObject(Step);
        writer.Name(Ask, permission.Step.Ask);
        writer.Name(Channel, permission.Step.Channel);
        writer.Name(Purpose, permission.Step.Purpose);
        writer.WriteEndObject();
        WriteVerdict(writer, permission);
        if (permission.LargestAskNow is { } largest)
        {
            writer.Name(LargestAskNow, largest);
        }

        if (permission.Estimate is { } estimate)
        {
            writer.Time(Estimate, estimate.RoundedUp());
        }

        ReasonsWriter.Write(writer, [.. permission.Reasons.Select(StoredReason.Of)]);
        if (explain)
        {
            WriteCounterfactuals(writer, permission);
        }

        writer.WriteEndObject();
    }

    private static void WriteVerdict(Utf8JsonWriter writer, Permission permission)
    {
        switch (permission)
        {
            case Permission.Now:
                writer.WriteString(Verdict, "now");
                break;
            case Permission.NotBefore later:
                writer.WriteString(Verdict, "notBefore");
                writer.Time(NotBefore, later.From.RoundedUp());
                break;
            case Permission.Requires required:
                writer.WriteString(Verdict, "requires");
                RequirementNames.Write(writer, required.Requirements);
                break;
            default:
                writer.WriteString(Verdict, "never");
                break;
        }
    }

    private static void WriteCounterfactuals(Utf8JsonWriter writer, Permission permission)
    {
        writer.WriteStartArray(Counterfactuals);
        foreach (var other in permission.Explain())
        {
            writer.WriteStartObject();
            writer.WriteString(Without, other.Without.Id);
            WriteVerdict(writer, other.Answer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
