using System.Text.Json;
using Fields = Cadence.Fields<Cadence.InteractionField>;

namespace Cadence;

/// <summary>Reads a list of interactions.</summary>
internal static class HistoryReader
{
    // Most histories in a book are no longer than this.
    private const int Usual = 8;

    /// <summary>Reads a list from its opening bracket.</summary>
    /// <param name="reader">The reader, at the opening bracket.</param>
    /// <param name="json">The text that it reads.</param>
    /// <param name="list">The name of the list.</param>
    public static History Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, string list)
    {
        var read = new List<Interaction>(Usual);
        Span<Fields.Slot> slots = stackalloc Fields.Slot[Fields.Count];
        try
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var place = Place.Item(list, read.Count);
                if (reader.TokenType != JsonTokenType.StartObject)
                {
                    throw reader.Take(json, place).Not("an interaction, which is an object");
                }

                var marks = Fields.Note(ref reader, json, slots);
                read.Add(InteractionReader.Make(new Fields(json, slots, marks, place)));
            }

            return History.Of(read);
        }
        catch (JsonException broken)
        {
            throw Malformed.At(Place.Item(list, read.Count), broken);
        }
        catch (HistoryConflictException conflict)
        {
            int later = read.FindLastIndex(i =>
                ReferenceEquals(i, conflict.First) || ReferenceEquals(i, conflict.Second)
            );
            throw new ContractException(Place.Item(list, later).Path, conflict.Message);
        }
    }
}
