using System.Buffers.Binary;
using System.Text;

namespace Cadence.Profile;

/// <summary>Reads the fields of an event, one after the other.</summary>
internal sealed class Fields(byte[] data)
{
    private int at;

    public byte Skip(int bytes) => data[(at += bytes) - 1];

    public int Int() => BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan((at += 4) - 4));

    public ulong Long() => BinaryPrimitives.ReadUInt64LittleEndian(data.AsSpan((at += 8) - 8));

    public ulong[] Longs(int count) => [.. Enumerable.Range(0, count).Select(_ => Long())];

    public string Text()
    {
        int from = at;
        while (Skip(2) != 0 || data[at - 2] != 0) { }

        return Encoding.Unicode.GetString(data, from, at - from - 2);
    }

    public ReadOnlySpan<byte> Last(int size) => data.AsSpan(data.Length - size);
}
