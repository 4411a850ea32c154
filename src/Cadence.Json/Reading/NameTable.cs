using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Cadence;

/// <summary>A hash table of a few names, keyed by their first two words: the texts that are read hold little but names.</summary>
/// <remarks>The length of a name is unpredictable, so nothing here branches on it.</remarks>
internal sealed class NameTable
{
    // Four places per name, so that two names seldom want the same one.
    private const int Spread = 4;
    private const int Word = sizeof(ulong);
    private const ulong Mixing = 0x9E37_79B9_7F4A_7C15;

    private readonly byte[][] names;
    private readonly Entry[] places;

    public NameTable(byte[][] names)
    {
        this.names = names;
        int size = 1;
        while (size < names.Length * Spread)
        {
            size *= 2;
        }

        places = new Entry[size];
        for (int i = 0; i < names.Length; i++)
        {
            var (first, second) = Words(names[i], 0, names[i].Length);
            int place = Place(first, second);
            while (places[place & (size - 1)].Number != 0)
            {
                place++;
            }

            places[place & (size - 1)] = new(first, second, names[i].Length, i + 1);
        }
    }

    // For each length, the mask that keeps a word's bytes within it; the length counts from the preceding word.
    private static ReadOnlySpan<ulong> Kept =>
        [
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0xFF,
            0xFFFF,
            0xFF_FFFF,
            0xFFFF_FFFF,
            0xFF_FFFF_FFFF,
            0xFFFF_FFFF_FFFF,
            0xFF_FFFF_FFFF_FFFF,
            ulong.MaxValue,
        ];

    /// <summary>Finds which of the names a stretch of a text is, counted from 0; negative if it is none.</summary>
    public int IndexOf(ReadOnlySpan<byte> text, int start, int length)
    {
        var (first, second) = Words(text, start, length);
        var entries = places;
        for (int place = Place(first, second); ; place++)
        {
            ref readonly var entry = ref entries[place & (entries.Length - 1)];
            if (
                ((entry.First ^ first) | (entry.Second ^ second) | (uint)(entry.Length ^ length)) == 0
                && (length <= 2 * Word || IsName(text.Slice(start, length), entry.Number - 1))
            )
            {
                return entry.Number - 1;
            }

            if (entry.Number == 0)
            {
                return -1;
            }
        }
    }

    // Kept out of line, because few names are so long.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool IsName(ReadOnlySpan<byte> text, int name) => text.SequenceEqual(names[name]);

    // The place to look first; the caller wraps it around the table.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Place(ulong first, ulong second) => (int)(((first + second) * Mixing) >> 33);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong First, ulong Second) Words(ReadOnlySpan<byte> text, int start, int length)
    {
        if (text.Length - start < 2 * Word)
        {
            return (LastWord(text, start, length), LastWord(text, start + Word, length - Word));
        }

        var words = text.Slice(start, 2 * Word);
        return (
            BinaryPrimitives.ReadUInt64LittleEndian(words) & Kept[Word + Math.Min(length, Word)],
            BinaryPrimitives.ReadUInt64LittleEndian(words.Slice(Word)) & Kept[Math.Min(length, 2 * Word)]
        );
    }

    // For a text that ends before the two words do.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong LastWord(ReadOnlySpan<byte> text, int start, int length)
    {
        ulong word = 0;
        for (int i = Math.Min(length, Word) - 1; i >= 0; i--)
        {
            word = (word << 8) | text[start + i];
        }

        return word;
    }

    private readonly record struct Entry(ulong First, ulong Second, int Length, int Number);
}
