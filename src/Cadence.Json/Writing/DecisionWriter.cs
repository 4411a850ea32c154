using System.Text.Json;
using Field = Cadence.DecisionField;

namespace Cadence;

/// <summary>Writes a decision.</summary>
internal static class DecisionWriter
{
    public static void Write(Utf8JsonWriter writer, StoredDecision decision)
    {
        writer.WriteStartObject();
        WriteFields(writer, decision);
        writer.WriteEndObject();
    }

    /// <summary>The fields alone, for an object that has others as well.</summary>
    public static void WriteFields(Utf8JsonWriter writer, StoredDecision decision)
    {
        writer.Text(Field.Relationship, decision.Relationship);
        writer.Time(Field.At, decision.At);
        writer.Text(Field.Policy, decision.Policy);
        writer.Name(Field.Decision, decision.Decision);
        WriteCase(writer, decision);
        ReasonsWriter.Write(writer, decision.Reasons);
        if (decision.Assessment is { } assessment)
        {
            writer.WritePropertyName(Names<Field>.Of(Field.Assessment));
            AssessmentWriter.Write(writer, assessment);
        }
    }

    private static void WriteCase(Utf8JsonWriter writer, StoredDecision decision)
    {
        if (decision.Duty is { } duty)
        {
            writer.Name(Field.Duty, duty);
        }

        writer.TimeIfAny(Field.By, decision.By);
        writer.TimeIfAny(Field.Until, decision.Until);
        if (decision.Decision is DecisionKind.Respond or DecisionKind.Reach)
        {
            WriteChannels(writer, decision.Channels);
        }

        if (decision.Asks.Count > 0)
        {
            WriteAsks(writer, decision.Asks);
        }

        if (decision.LeadWithGift)
        {
            writer.Text(Field.LeadWith, "gift");
        }
    }

    private static void WriteChannels(Utf8JsonWriter writer, IReadOnlyList<Channel> channels)
    {
        writer.OpenList(Field.Channels);
        for (int i = 0; i < channels.Count; i++)
        {
            writer.WriteStringValue(Names<Channel>.Of(channels[i]));
        }

        writer.WriteEndArray();
    }

    private static void WriteAsks(Utf8JsonWriter writer, IReadOnlyList<ChannelAsk> asks)
    {
        writer.Name(Field.AskCeiling, asks[0].Ask);
        writer.OpenObject(Field.Asks);
        for (int i = 0; i < asks.Count; i++)
        {
            writer.WriteString(Names<Channel>.Of(asks[i].Channel), Names<Ask>.Of(asks[i].Ask));
        }

        writer.WriteEndObject();
    }
}
