using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Cadence;

/// <summary>One value at its position in the text, with the path that a message about it needs.</summary>
internal readonly ref partial struct JsonValue
{
    /// <summary>Makes something from a value.</summary>
    public delegate T Reading<out T>(JsonValue value);

    /// <summary>Does something with a value.</summary>
    public delegate void Visiting(JsonValue value);

    private readonly ReadOnlySpan<byte> json;
    private readonly int start;
    private readonly int length;
    private readonly JsonTokenType kind;
    private readonly bool plain;
    private readonly Place place;
    private readonly string name;

    /// <param name="json">The text that the value stands in.</param>
    /// <param name="start">Its position in the text.</param>
    /// <param name="length">Its length; 0 if it is absent.</param>
    /// <param name="kind">The token that it begins with.</param>
    /// <param name="plain">Whether it is free of escapes, if it is a text.</param>
    /// <param name="place">The place of the object that it stands in.</param>
    /// <param name="name">Its name there.</param>
    public JsonValue(
        ReadOnlySpan<byte> json,
        int start,
        int length,
        JsonTokenType kind,
        bool plain,
        Place place,
        string name
    )
    {
        this.json = json;
        this.start = start;
        this.length = length;
        this.kind = kind;
        this.plain = plain;
        this.place = place;
        this.name = name;
    }

    public bool IsAbsent => kind is JsonTokenType.None or JsonTokenType.Null;

    public bool IsText => kind == JsonTokenType.String;

    public bool IsList => kind == JsonTokenType.StartArray;

    public string Path => place.PathOf(name);

    public string Text()
    {
        string text = Is(JsonTokenType.String, "a text") ? Unescaped() : "";
        return text.Length > 0 ? text : throw Wrong("is empty; it must be a text of at least one character");
    }

    public bool Flag() =>
        kind == JsonTokenType.True || (kind == JsonTokenType.False ? false : throw Not("true or false"));

    public int Number()
    {
        var reader = Reader(Is(JsonTokenType.Number, "a whole number"));
        return reader.TryGetInt32(out int number) && number >= 0
            ? number
            : throw Not("a whole number from 0 to 2147483647");
    }

    public double Figure()
    {
        var reader = Reader(Is(JsonTokenType.Number, "a number"));
        return reader.TryGetDouble(out double figure) && !double.IsInfinity(figure)
            ? figure
            : throw Not("a number that fits");
    }

    public bool TryName<T>(out T value)
        where T : struct, Enum =>
        plain
            ? Names<T>.TryRead(json, start + 1, length - 2, out value)
            : Names<T>.TryRead(Encoding.UTF8.GetBytes(Unescaped()), out value);

    public T Name<T>(string what)
        where T : struct, Enum =>
        Is(JsonTokenType.String, what) && TryName<T>(out var value)
            ? value
            : throw Not($"{what} (it must be one of {Names<T>.All})");

    public Party Side() =>
        Is(JsonTokenType.String, "seller or buyer") && TryName<Party>(out var party) && party != Party.Neither
            ? party
            : throw Not("seller or buyer");

    /// <summary>Reads each value of a list.</summary>
    public T[] List<T>(string what, Reading<T> reading)
    {
        var read = new List<T>();
        Each(what, value => read.Add(reading(value)));
        return [.. read];
    }

    /// <summary>Does something with each value of a list.</summary>
    public void Each(string what, Visiting visiting)
    {
        var reader = Reader(Is(JsonTokenType.StartArray, what));
        string list = Path;
        for (int i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            visiting(reader.Take(Raw, Place.Item(list, i)));
        }
    }

    /// <summary>Reads each value of an object with arbitrary names.</summary>
    public KeyValuePair<string, T>[] Members<T>(string what, Reading<T> reading)
    {
        var read = new List<KeyValuePair<string, T>>();
        var reader = Reader(Is(JsonTokenType.StartObject, what));
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string member = Decoded(ref reader);
            reader.Read();
            read.Add(new(member, reading(reader.Take(Raw, Here, member))));
        }

        return [.. read];
    }

    /// <summary>Reads the fields of an object.</summary>
    public Fields<TField> Object<TField>(string what)
        where TField : struct, Enum
    {
        var reader = Reader(Is(JsonTokenType.StartObject, what));
        return Fields<TField>.Read(ref reader, Raw, Here);
    }

    /// <summary>
    /// Reads the fields of an object that may have no others: in what is written by hand, a slip of the pen would change the
    /// meaning.
    /// </summary>
    /// <param name="what">What it is.</param>
    /// <param name="named">What messages call it.</param>
    /// <param name="known">The fields that it may have.</param>
    public Fields<TField> Object<TField>(string what, string named, params TField[] known)
        where TField : struct, Enum
    {
        string[] names = Array.ConvertAll(known, static field => Names<TField>.Texts[Names<TField>.IndexOf(field)]);
        Members(what, member => member.IsAbsent || member.IsNamed(names) ? true : throw member.Unknown(named, names));
        return Object<TField>(what);
    }

    /// <summary>Reads an interaction.</summary>
    public Interaction Interaction() =>
        InteractionReader.Make(Object<InteractionField>("an interaction, which is an object"));

    /// <summary>Returns the JSON of an object, as it was written.</summary>
    public string ObjectText() => Is(JsonTokenType.StartObject, "an object") ? Utf8Text.Of(Raw) : "";

    public ContractException Not(string what) => Wrong($"{Quoted()} is not {what}");

    public ContractException Wrong(string problem) => new(Path, problem);

    private bool IsNamed(string[] names) => Array.IndexOf(names, name) >= 0;

    private ContractException Unknown(string whole, string[] names) =>
        Wrong($"is not a field of {whole} (it must be one of {string.Join(", ", names)})");

    private Place Here => name.Length == 0 ? place : Place.Within(Path);

    private ReadOnlySpan<byte> Raw => json.Slice(start, length);

    private ReadOnlySpan<byte> Inner => json.Slice(start + 1, length - 2);

    // Only for a text; few hold escapes.
    private ReadOnlySpan<byte> Characters => plain ? Inner : Utf8Text.Bytes(WithoutEscapes());

    private bool Is(JsonTokenType expected, string what) =>
        kind == expected ? true
        : IsAbsent ? throw Wrong("is missing")
        : throw Not(what);

    private Utf8JsonReader Reader(bool checkedKind)
    {
        var reader = new Utf8JsonReader(Raw);
        return checkedKind && reader.Read() ? reader : throw Not("a value");
    }

    private string Decoded(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Wrong("holds half a surrogate pair, which is no character");
        }
    }

    private string Unescaped() => plain ? Utf8Text.Of(Inner) : WithoutEscapes();

    // Kept out of line, because few texts hold escapes: inlined, the caller would clear stack space for a reader at each text.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private string WithoutEscapes()
    {
        var reader = Reader(checkedKind: true);
        return Decoded(ref reader);
    }

    private string Quoted() =>
        kind switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "a list",
            JsonTokenType.String => $"'{Utf8Text.Excerpt(Inner)}'",
            _ => Utf8Text.Excerpt(Raw),
        };
}
