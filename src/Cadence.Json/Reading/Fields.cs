using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Cadence;

/// <summary>
/// The positions of an object's known fields, in whatever order they came; unknown fields are skipped. A field is parsed only
/// when it is asked for, so a field that this kind of object does not have may hold anything.
/// </summary>
internal readonly ref struct Fields<TField>
    where TField : struct, Enum
{
    private readonly ReadOnlySpan<byte> json;
    private readonly ReadOnlySpan<Slot> slots;
    private readonly FieldMarks marks;
    private readonly Place place;

    /// <param name="json">The text that the reader read.</param>
    /// <param name="slots">The positions of the fields in it.</param>
    /// <param name="marks">The fields that are present.</param>
    /// <param name="place">The object's place.</param>
    public Fields(ReadOnlySpan<byte> json, ReadOnlySpan<Slot> slots, FieldMarks marks, Place place)
    {
        this.json = json;
        this.slots = slots;
        this.marks = marks;
        this.place = place;
    }

    /// <summary>The number of slots that an object needs.</summary>
    public static int Count => Names<TField>.Count;

    /// <summary>The position of a value in the text.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal struct Slot
    {
        public int Start;
        public int Length;
        public JsonTokenType Kind;
        public bool Plain;
    }

    /// <summary>The value of a field; an absent value if there is none.</summary>
    public JsonValue this[TField field]
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        get => Value(field);
    }

    /// <summary>Returns whether a field has a value. Callers ask this first, because most fields have none.</summary>
    public bool Has(TField field)
    {
        int index = Names<TField>.IndexOf(field);
        return marks.Has(index) && (slots[index].Kind != JsonTokenType.Null || marks.HasTwice(index));
    }

    /// <summary>Returns whether a field is present, even if it is null.</summary>
    public bool IsGiven(TField field) => marks.Has(Names<TField>.IndexOf(field));

    public string? TextOrNull(TField field) => Has(field) ? Text(field) : null;

    public T? NameOrNull<T>(TField field, string what)
        where T : struct, Enum => Has(field) ? Name<T>(field, what) : null;

    public bool Flag(TField field, bool absent) => Has(field) ? Flag(field) : absent;

    // None of these is inlined: the caller would clear stack space for a value at each of its fields.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public string Text(TField field) => Value(field).Text();

    [MethodImpl(MethodImplOptions.NoInlining)]
    public Instant Instant(TField field) => Value(field).Instant();

    [MethodImpl(MethodImplOptions.NoInlining)]
    public Duration Duration(TField field) => Value(field).Duration();

    [MethodImpl(MethodImplOptions.NoInlining)]
    public DateTimeZone Zone(TField field) => Value(field).Zone();

    [MethodImpl(MethodImplOptions.NoInlining)]
    public Party Side(TField field) => Value(field).Side();

    [MethodImpl(MethodImplOptions.NoInlining)]
    public T Name<T>(TField field, string what)
        where T : struct, Enum => Value(field).Name<T>(what);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Flag(TField field) => Value(field).Flag();

    [MethodImpl(MethodImplOptions.NoInlining)]
    public ContractException Wrong(TField field, string problem) => Value(field).Wrong(problem);

    /// <summary>Reports what a constructor refused, at the field that its argument was read from.</summary>
    public ContractException Refusal(ArgumentException wrong)
    {
        string argument = wrong.ParamName ?? "";
        string name = JsonNamingPolicy.CamelCase.ConvertName(argument);
        string said = ArgumentText.Of(wrong);
        return !Names<TField>.TryRead(Utf8Text.Bytes(name), out var field) ? new(place.Path, said)
            : said.StartsWith(argument, StringComparison.Ordinal)
                ? this[field].Wrong(name + said.Remove(0, argument.Length))
            : this[field].Wrong(said);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ContractException Twice(int index) => Value(index).Wrong("is given twice");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private JsonValue Value(TField field)
    {
        int index = Names<TField>.IndexOf(field);
        return marks.HasTwice(index) ? throw Twice(index) : Value(index);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private JsonValue Value(int index)
    {
        var slot = marks.Has(index) ? slots[index] : default;
        return new(json, slot.Start, slot.Length, slot.Kind, slot.Plain, place, Names<TField>.Texts[index]);
    }

    /// <summary>Reads an object, from its opening brace to its closing one.</summary>
    public static Fields<TField> Read(scoped ref Utf8JsonReader reader, ReadOnlySpan<byte> json, Place place)
    {
        var found = new Slot[Count];
        var met = Note(ref reader, json, found);
        return new(json, found, met, place);
    }

    /// <summary>Notes the position of each field of an object, up to its closing brace.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static FieldMarks Note(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, scoped Span<Slot> slots)
    {
        var met = default(FieldMarks);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            int field = Named(ref reader, json);
            reader.Read();
            met = Note(ref reader, field, slots, met);
        }

        return met;
    }

    /// <summary>Notes the position of a value, and skips it.</summary>
    /// <param name="reader">The reader, at the beginning of the value.</param>
    /// <param name="field">The field that the value belongs to; negative if it is unknown.</param>
    /// <param name="slots">The positions of the fields.</param>
    /// <param name="met">The fields met so far.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FieldMarks Note(ref Utf8JsonReader reader, int field, scoped Span<Slot> slots, FieldMarks met)
    {
        int start = (int)reader.TokenStartIndex;
        var kind = reader.TokenType;
        bool plain = !reader.ValueIsEscaped;
        if (kind is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            reader.Skip();
        }

        if (field < 0)
        {
            return met;
        }

        ref var slot = ref slots[field];
        slot.Start = start;
        slot.Length = (int)reader.BytesConsumed - start;
        slot.Kind = kind;
        slot.Plain = plain;
        return met.With(field);
    }

    /// <summary>Finds the field of the reader's property name; negative if it is unknown.</summary>
    public static int Named(ref Utf8JsonReader reader, ReadOnlySpan<byte> json) =>
        reader.ValueIsEscaped
            ? Unescaped(ref reader)
            : Names<TField>.IndexOf(json, (int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);

    private static int Unescaped(ref Utf8JsonReader reader)
    {
        try
        {
            byte[] name = Utf8Text.Bytes(reader.GetString()!);
            return Names<TField>.IndexOf(name, 0, name.Length);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: it cannot be a known name.
            return -1;
        }
    }
}
