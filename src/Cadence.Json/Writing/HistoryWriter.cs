using System.Text.Json;

namespace Cadence;

/// <summary>Writes a history with all its revisions, because merging needs every one of them.</summary>
internal static class HistoryWriter
{
    public static void Write(Utf8JsonWriter writer, History history)
    {
        writer.WriteStartArray();
        foreach (var interaction in history.Revisions)
        {
            InteractionWriter.Write(writer, interaction);
        }

        writer.WriteEndArray();
    }
}
