using System.Text.Json;
using Field = Cadence.DecisionField;

namespace Cadence;

/// <summary>Writes a decision.</summary>
internal static class DecisionWriter
{
    private static readonly JsonEncodedText Counterfactuals = JsonEncodedText.Encode("counterfactuals");
    private static readonly JsonEncodedText Without = JsonEncodedText.Encode("without");

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
        WriteAnswer(writer, decision);
        if (decision.Record is { } record)
        {
            writer.WritePropertyName(Names<Field>.Of(Field.Record));
            InteractionWriter.Write(writer, record);
        }

        ReasonsWriter.Write(writer, decision.Reasons);
        if (decision.Assessment is { } assessment)
        {
            writer.WritePropertyName(Names<Field>.Of(Field.Assessment));
            AssessmentWriter.Write(writer, assessment);
        }
    }

    /// <summary>What a decision would be without each piece of its evidence.</summary>
    public static void WriteCounterfactuals(Utf8JsonWriter writer, Decision decision)
    {
        writer.WriteStartArray(Counterfactuals);
        foreach (var other in decision.Explain())
        {
            writer.WriteStartObject();
            writer.WriteString(Without, other.Without.Id);
            var answer = StoredDecision.InBrief(other.Answer);
            WriteAnswer(writer, answer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>What is answered, without what it is about and why.</summary>
    public static void WriteAnswer(Utf8JsonWriter writer, StoredDecision decision)
    {
        writer.Name(Field.Decision, decision.Decision);
        WriteCase(writer, decision);
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
