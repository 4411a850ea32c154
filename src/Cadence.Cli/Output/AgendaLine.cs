using System.Text.Json;

namespace Cadence.Cli;

/// <summary>A line of an agenda, already written or still to be.</summary>
/// <param name="Page">The page that it is written on.</param>
/// <param name="From">Its position on the page.</param>
/// <param name="Length">Its length in bytes, including the line end.</param>
/// <param name="Decision">The decision, if it is still to be written.</param>
internal readonly record struct AgendaLine(AgendaPage? Page, int From, int Length, Decision? Decision)
{
    public void WriteTo(JsonBuffer buffer, Duration horizon)
    {
        if (Decision is { } decision)
        {
            buffer.Write(decision, horizon, Write);
        }
        else
        {
            buffer.Write(Page!.Written.Slice(From, Length));
        }
    }

    public static void Write(Utf8JsonWriter writer, Decision decision, Duration horizon)
    {
        writer.WriteStartObject();
        CadenceJson.WriteFields(writer, decision, horizon);
        if (decision is Decision.Reach reach)
        {
            writer.WriteNumber("worth", Math.Round(new Choice(reach).Worth, 9));
        }

        writer.WriteEndObject();
    }
}
