using System.Text.Json;

namespace Cadence.Cli;

/// <summary>A line of an agenda: written already, or yet to be.</summary>
/// <param name="Page">Where it is written.</param>
/// <param name="From">The place in it.</param>
/// <param name="Length">How many bytes it has, its end among them.</param>
/// <param name="Decision">What it tells, if it is yet to be written.</param>
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
