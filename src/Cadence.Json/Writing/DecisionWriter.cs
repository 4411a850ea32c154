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

    /// <summary>Writes the fields alone, into an object that has others as well.</summary>
    public static void WriteFields(Utf8JsonWriter writer, StoredDecision decision)
    {
        writer.Text(Field.Relationship, decision.Relationship);
        writer.Time(Field.At, decision.At);
        writer.Text(Field.Policy, decision.Policy);
        WriteAnswer(writer, decision);
        if (decision.Record is { } record)
        {
            writer.Open(Field.Record);
            InteractionWriter.Write(writer, record);
        }

        ReasonsWriter.Write(writer, decision.Reasons);
        if (decision.Assessment is { } assessment)
        {
            writer.Open(Field.Assessment);
            AssessmentWriter.Write(writer, assessment);
        }
    }

    /// <summary>Writes what a decision would be without each piece of its evidence.</summary>
    public static void WriteCounterfactuals(Utf8JsonWriter writer, Decision decision)
    {
        writer.OpenList(CounterfactualField.Counterfactuals);
        foreach (var other in decision.Explain())
        {
            writer.WriteStartObject();
            writer.Text(CounterfactualField.Without, other.Without.Id);
            writer.TextIfAny(CounterfactualField.Colleague, other.Colleague);
            var answer = StoredDecision.InBrief(other.Answer);
            WriteAnswer(writer, answer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes the answer, without what it is about and why.</summary>
    public static void WriteAnswer(Utf8JsonWriter writer, StoredDecision decision)
    {
        writer.Name(Field.Decision, decision.Decision);
        WriteCase(writer, decision);
    }

    private static void WriteCase(Utf8JsonWriter writer, StoredDecision decision)
    {
        writer.NameIfAny(Field.Duty, decision.Duty);
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
        for (int i = 0, count = channels.Count; i < count; i++)
        {
            writer.WriteStringValue(Names<Channel>.Of(channels[i]));
        }

        writer.WriteEndArray();
    }

    private static void WriteAsks(Utf8JsonWriter writer, IReadOnlyList<ChannelAsk> asks)
    {
        writer.Name(Field.AskCeiling, asks[0].Ask);
        writer.OpenObject(Field.Asks);
        for (int i = 0, count = asks.Count; i < count; i++)
        {
            var (channel, ask) = asks[i];
            writer.Name(channel, ask);
        }

        writer.WriteEndObject();
    }
}
