using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Cadence;

/// <summary>
/// Where the known fields of an object stand, in whatever order they came; the others are passed over. A field is looked
/// into when it is asked for, so one that this kind of object does not have may hold anything.
/// </summary>
internal readonly ref struct Fields<TField>
    where TField : struct, Enum
{
    private readonly ReadOnlySpan<byte> json;
    private readonly Slot[] slots;
    private readonly Place place;

    /// <param name="json">The text that the reader reads.</param>
    /// <param name="slots">What <see cref="Slots"/> made; one object at a time may use them.</param>
    /// <param name="place">Where the object stands.</param>
    public Fields(ReadOnlySpan<byte> json, Slot[] slots, Place place)
    {
        this.json = json;
        this.slots = slots;
        this.place = place;
        Array.Clear(slots, 0, Names<TField>.Count);
    }

    /// <summary>Room for where each field stands.</summary>
    public static Slot[] Slots() => new Slot[Names<TField>.Count];

    /// <summary>The same, on loan: of what is read for each line of a book nothing need be left behind.</summary>
    public static Slot[] RentSlots() => ArrayPool<Slot>.Shared.Rent(Names<TField>.Count);

    public static void Return(Slot[] slots) => ArrayPool<Slot>.Shared.Return(slots);

    /// <summary>Where a value stands in the text.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal struct Slot
    {
        public int Start;
        public int Length;
        public JsonTokenType Kind;
        public bool Plain;
        public bool Twice;
    }

    /// <summary>A value, or that there is none.</summary>
    public JsonValue this[TField field]
    {
        get
        {
            ref var slot = ref slots[Names<TField>.IndexOf(field)];
            var value = new JsonValue(
                json.Slice(slot.Start, slot.Length),
                slot.Kind,
                slot.Plain,
                place,
                Names<TField>.Of(field).ToString()
            );
            return slot.Twice ? throw value.Wrong("is given twice") : value;
        }
    }

    /// <summary>Whether a field has a value; asked first, for most fields have none.</summary>
    public bool Has(TField field) =>
        slots[Names<TField>.IndexOf(field)]
            is { Kind: not (JsonTokenType.None or JsonTokenType.Null) }
                or { Twice: true };

    public string? TextOrNull(TField field) => Has(field) ? this[field].Text() : null;

    public T? NameOrNull<T>(TField field, string what)
        where T : struct, Enum => Has(field) ? this[field].Name<T>(what) : null;

    public bool Flag(TField field, bool absent) => Has(field) ? this[field].Flag() : absent;

    /// <summary>What a constructor refuses, at the field that its argument was read from.</summary>
    public ContractException Refusal(ArgumentException wrong)
    {
        string name = JsonNamingPolicy.CamelCase.ConvertName(wrong.ParamName ?? "");
        return Names<TField>.TryRead(Utf8Text.Bytes(name), out var field)
            ? this[field].Wrong(ArgumentText.Of(wrong))
            : new(place.Path, ArgumentText.Of(wrong));
    }

    /// <summary>Reads an object, from its opening brace to its closing one.</summary>
    public void Read(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            Note(ref reader);
        }
    }

    /// <summary>Reads one field, from its name to the end of its value.</summary>
    public void Note(ref Utf8JsonReader reader)
    {
        bool known = TryName(ref reader, out var field);
        reader.Read();
        int start = (int)reader.TokenStartIndex;
        var kind = reader.TokenType;
        bool plain = !reader.ValueIsEscaped;
        reader.Skip();
        if (known)
        {
            ref var slot = ref slots[Names<TField>.IndexOf(field)];
            slot.Twice = slot.Kind != JsonTokenType.None;
            slot.Start = start;
            slot.Length = (int)reader.BytesConsumed - start;
            slot.Kind = kind;
            slot.Plain = plain;
        }
    }

    /// <summary>The field that the reader's property name names.</summary>
    public static bool TryName(ref Utf8JsonReader reader, out TField field)
    {
        if (!reader.ValueIsEscaped)
        {
            return Names<TField>.TryRead(reader.ValueSpan, out field);
        }

        try
        {
            return Names<TField>.TryRead(Utf8Text.Bytes(reader.GetString()!), out field);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: no name of ours.
            field = default;
            return false;
        }
    }
}
