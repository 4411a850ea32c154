using System.Text.Json;
using Field = Cadence.DecisionField;

namespace Cadence;

/// <summary>Writes a decision.</summary>
internal static class DecisionWriter
{
    public static void Write(Utf8JsonWriter writer, Decision decision, Duration horizon)
    {
        writer.WriteStartObject();
        WriteFields(writer, decision, horizon);
        writer.WriteEndObject();
    }

    /// <summary>The fields alone, for an object that has others as well.</summary>
    public static void WriteFields(Utf8JsonWriter writer, Decision decision, Duration horizon)
    {
        writer.WriteString(Field.Relationship, decision.Relationship);
        writer.Time(Field.At, decision.At);
        writer.WriteString(Field.Policy, decision.Policy.Name);
        WriteCase(writer, decision);
        ReasonsWriter.Write(writer, decision.Reasons);
        writer.WritePropertyName(Field.Assessment);
        AssessmentWriter.Write(writer, decision.Assessment, horizon);
    }

    private static void WriteCase(Utf8JsonWriter writer, Decision decision)
    {
        switch (decision)
        {
            case Decision.Respond respond:
                writer.WriteString(Field.Decision, "respond");
                writer.Name(Field.Duty, respond.Duty);
                writer.Time(Field.By, respond.By);
                WriteChannels(writer, respond.Channels);
                break;
            case Decision.Reach reach:
                writer.WriteString(Field.Decision, "reach");
                WriteReach(writer, reach);
                break;
            case Decision.Wait wait:
                writer.WriteString(Field.Decision, "wait");
                if (wait.Until is { } until)
                {
                    writer.TimeUp(Field.Until, until);
                }

                break;
            case Decision.Suspend suspend:
                writer.WriteString(Field.Decision, "suspend");
                writer.TimeUp(Field.Until, suspend.Until);
                break;
            default:
                writer.WriteString(Field.Decision, "leave");
                break;
        }
    }

    private static void WriteReach(Utf8JsonWriter writer, Decision.Reach reach)
    {
        writer.WriteStartArray(Field.Channels);
        for (int i = 0; i < reach.Asks.Count; i++)
        {
            writer.WriteStringValue(Names<Channel>.Of(reach.Asks[i].Channel));
        }

        writer.WriteEndArray();
        writer.Name(Field.AskCeiling, reach.AskCeiling);
        writer.WriteStartObject(Field.Asks);
        for (int i = 0; i < reach.Asks.Count; i++)
        {
            writer.Name(Names<Channel>.Of(reach.Asks[i].Channel), reach.Asks[i].Ask);
        }

        writer.WriteEndObject();
        if (reach.LeadWithGift)
        {
            writer.WriteString(Field.LeadWith, "gift");
        }
    }

    private static void WriteChannels(Utf8JsonWriter writer, IReadOnlyList<Channel> channels)
    {
        writer.WriteStartArray(Field.Channels);
        for (int i = 0; i < channels.Count; i++)
        {
            writer.WriteStringValue(Names<Channel>.Of(channels[i]));
        }

        writer.WriteEndArray();
    }
}
