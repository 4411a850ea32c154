using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Cadence;

/// <summary>
/// The names of an enum in the contract: its members in camel case. The contract's enums count from 0 without a gap, which a
/// test ensures, so a member's value is its index in the list.
/// </summary>
internal static class Names<T>
    where T : struct, Enum
{
    /// <summary>The names, each at the index of its member.</summary>
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

    /// <summary>Finds the index of the member that a stretch of a text names; negative if there is none.</summary>
    public static int IndexOf(ReadOnlySpan<byte> text, int start, int length) => Table.IndexOf(text, start, length);

    public static bool TryRead(ReadOnlySpan<byte> name, out T value) => TryRead(name, 0, name.Length, out value);

    public static bool TryRead(ReadOnlySpan<byte> text, int start, int length, out T value)
    {
        int index = IndexOf(text, start, length);
        value = index < 0 ? default : Unsafe.As<int, T>(ref index);
        return index >= 0;
    }
}
