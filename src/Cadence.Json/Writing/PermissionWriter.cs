using System.Text.Json;
using Field = Cadence.DecisionField;

namespace Cadence;

/// <summary>Writes a permission.</summary>
internal static class PermissionWriter
{
    public static void Write(Utf8JsonWriter writer, Permission permission, bool explain)
    {
        writer.WriteStartObject();
        writer.Text(Field.Relationship, permission.Relationship);
        writer.Time(Field.At, permission.At);
        writer.Text(Field.Policy, permission.Policy.Name);
        writer.OpenObject(PermissionField.Step);
        writer.Name(PermissionField.Ask, permission.Step.Ask);
        writer.Name(PermissionField.Channel, permission.Step.Channel);
        writer.Name(PermissionField.Purpose, permission.Step.Purpose);
        writer.WriteEndObject();
        WriteVerdict(writer, permission);
        writer.NameIfAny(PermissionField.LargestAskNow, permission.LargestAskNow);
        writer.TimeIfAny(PermissionField.Estimate, permission.Estimate?.RoundedUp());
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
                writer.Text(PermissionField.Verdict, "now");
                break;
            case Permission.NotBefore later:
                writer.Text(PermissionField.Verdict, "notBefore");
                writer.Time(PermissionField.NotBefore, later.From.RoundedUp());
                break;
            case Permission.Requires required:
                writer.Text(PermissionField.Verdict, "requires");
                RequirementNames.Write(writer, required.Requirements);
                break;
            default:
                writer.Text(PermissionField.Verdict, "never");
                break;
        }
    }

    private static void WriteCounterfactuals(Utf8JsonWriter writer, Permission permission)
    {
        writer.OpenList(CounterfactualField.Counterfactuals);
        foreach (var other in permission.Explain())
        {
            writer.WriteStartObject();
            writer.Text(CounterfactualField.Without, other.Without.Id);
            writer.TextIfAny(CounterfactualField.Colleague, other.Colleague);
            WriteVerdict(writer, other.Answer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
