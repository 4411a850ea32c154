using System.Text.Json;

namespace Cadence;

/// <summary>Writes a prior with all its constants.</summary>
internal static class PriorWriter
{
    public static void Write(Utf8JsonWriter writer, Prior prior)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("return");
        writer.WriteNumber("scale", prior.Return.Scale);
        writer.WriteNumber("silence", prior.Return.Silence);
        writer.WriteNumber("activity", prior.Return.Activity);
        writer.WriteNumber("touch", prior.Return.Touch);
        writer.WriteNumber("unanswered", prior.Return.Unanswered);
        writer.WriteNumber("shape", prior.Return.Shape);
        writer.WriteEndObject();
        writer.WriteStartObject("interest");
        writer.WriteNumber("scale", prior.Interest.Scale);
        writer.WriteNumber("silence", prior.Interest.Silence);
        writer.WriteNumber("activity", prior.Interest.Activity);
        writer.WriteNumber("shape", prior.Interest.Shape);
        writer.WriteEndObject();
        writer.WriteStartObject("tempo");
        writer.WriteNumber("centre", prior.Tempo.Centre);
        writer.WriteNumber("weight", prior.Tempo.Weight);
        writer.WriteNumber("certainty", prior.Tempo.Certainty);
        writer.WriteNumber("spread", prior.Tempo.Spread);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
