using System.Buffers;
using System.Text.Json;

namespace Cadence.Cli;

/// <summary>A buffer for JSON values, one a line. A line is written whole or not at all.</summary>
internal sealed class JsonBuffer : IBufferWriter<byte>, IDisposable
{
    private readonly Utf8JsonWriter writer;
    private byte[] buffer = new byte[16 * 1024];

    public JsonBuffer() => writer = new(this, CadenceJson.WriterOptions with { SkipValidation = true });

    /// <summary>The number of bytes written.</summary>
    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, Length);

    /// <summary>Writes a line.</summary>
    public void Write<TAnswer, T>(TAnswer answer, T thing, Action<Utf8JsonWriter, TAnswer, T> write)
    {
        int before = Length;
        try
        {
            write(writer, answer, thing);
            writer.Flush();
        }
        catch
        {
            Length = before;
            throw;
        }
        finally
        {
            writer.Reset();
        }

        GetSpan(1)[0] = (byte)'\n';
        Advance(1);
    }

    /// <summary>Copies lines that are already written.</summary>
    public void Write(ReadOnlySpan<byte> lines)
    {
        lines.CopyTo(GetSpan(lines.Length));
        Advance(lines.Length);
    }

    public void Clear() => Length = 0;

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        int needed = Length + Math.Max(sizeHint, 1);
        if (needed > buffer.Length)
        {
            Array.Resize(ref buffer, Math.Max(needed, buffer.Length * 2));
        }

        return buffer.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Dispose() => writer.Dispose();
}
