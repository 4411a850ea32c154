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
    private static readonly JsonEncodedText[] Texts = Array.ConvertAll(
        Enum.GetNames(typeof(T)),
        name => JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(name))
    );

    private static readonly byte[][] Utf8 = Array.ConvertAll(Texts, text => text.EncodedUtf8Bytes.ToArray());

    public static int Count => Utf8.Length;

    public static string All => string.Join(", ", Texts);

    public static int IndexOf(T value) => Unsafe.As<T, int>(ref value);

    public static JsonEncodedText Of(T value) => Texts[IndexOf(value)];

    public static bool TryRead(ReadOnlySpan<byte> name, out T value)
    {
        for (int i = 0; i < Utf8.Length; i++)
        {
            if (name.SequenceEqual(Utf8[i]))
            {
                value = Unsafe.As<int, T>(ref i);
                return true;
            }
        }

        value = default;
        return false;
    }
}
