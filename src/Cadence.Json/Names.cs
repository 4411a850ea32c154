using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Cadence;

/// <summary>
/// The names of an enum in the contract: its members in camel case. The enums of the contract count from 0 without a gap,
/// which a test holds, so a member is its place in the list.
/// </summary>
internal static class Names<T>
    where T : struct, Enum
{
    /// <summary>Each name, at the place of its member.</summary>
    public static readonly string[] Texts = Array.ConvertAll(
        Enum.GetNames(typeof(T)),
        JsonNamingPolicy.CamelCase.ConvertName
    );

    private static readonly JsonEncodedText[] Encoded = Array.ConvertAll(
        Texts,
        static text => JsonEncodedText.Encode(text)
    );

    private static readonly NameTable Table = new(
        Array.ConvertAll(Encoded, static text => text.EncodedUtf8Bytes.ToArray())
    );

    public static int Count => Texts.Length;

    public static string All => string.Join(", ", Texts);

    public static int IndexOf(T value) => Unsafe.As<T, int>(ref value);

    public static ref readonly JsonEncodedText Of(T value) => ref Encoded[IndexOf(value)];

    /// <summary>The place of the member whose name stands in a text; negative, if none does.</summary>
    public static int IndexOf(ReadOnlySpan<byte> text, int start, int length) => Table.IndexOf(text, start, length);

    public static bool TryRead(ReadOnlySpan<byte> name, out T value) => TryRead(name, 0, name.Length, out value);

    public static bool TryRead(ReadOnlySpan<byte> text, int start, int length, out T value)
    {
        int index = IndexOf(text, start, length);
        value = index < 0 ? default : Unsafe.As<int, T>(ref index);
        return index >= 0;
    }
}
