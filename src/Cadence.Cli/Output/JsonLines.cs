using System.Buffers;
using System.Text.Json;

namespace Cadence.Cli;

/// <summary>Writes one JSON value a line, and hands the lines over some at a time. A line is written whole or not at all.</summary>
internal sealed class JsonLines : IBufferWriter<byte>, IDisposable
{
    private const int Enough = 64 * 1024;
    private readonly Utf8JsonWriter writer;
    private readonly Surroundings surroundings;
    private byte[] buffer = new byte[2 * Enough];
    private int written;

    public JsonLines(Surroundings surroundings)
    {
        this.surroundings = surroundings;
        writer = new(this, CadenceJson.WriterOptions with { SkipValidation = true });
    }

    /// <summary>Writes a line.</summary>
    public void Write(Action<Utf8JsonWriter> write)
    {
        int before = written;
        try
        {
            write(writer);
            writer.Flush();
        }
        catch
        {
            written = before;
            throw;
        }
        finally
        {
            writer.Reset();
        }

        GetSpan(1)[0] = (byte)'\n';
        Advance(1);
        if (written >= Enough)
        {
            Flush();
        }
    }

    /// <summary>Hands over the lines that are written.</summary>
    /// <exception cref="OutputClosedException">Nobody takes them.</exception>
    public void Flush()
    {
        if (written == 0)
        {
            return;
        }

        surroundings.Output.Write(buffer, 0, written);
        surroundings.Output.Flush();
        written = 0;
    }

    public void Advance(int count) => written += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        int needed = written + Math.Max(sizeHint, 1);
        if (needed > buffer.Length)
        {
            Array.Resize(ref buffer, Math.Max(needed, buffer.Length * 2));
        }

        return buffer.AsMemory(written);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Dispose() => writer.Dispose();
}
