using System.Collections.Concurrent;

namespace Cadence.Cli;

/// <summary>
/// Holds the lines of an agenda until all are ranked. It uses few large pieces, because for each piece the garbage collector may
/// go through everything that is held.
/// </summary>
internal sealed class AgendaShelf(Duration horizon) : IDisposable
{
    private const int First = 1 << 20;
    private const int Largest = 1 << 26;

    private readonly ConcurrentBag<JsonBuffer> idle = [];
    private readonly Lock gate = new();
    private Memory<byte> free;
    private int next = First;

    /// <summary>Begins a page of lines.</summary>
    public AgendaPage Begin() => new(this, horizon);

    /// <summary>Keeps a copy of what was written.</summary>
    public ReadOnlyMemory<byte> Hold(ReadOnlySpan<byte> written)
    {
        var held = Take(written.Length);
        written.CopyTo(held.Span);
        return held;
    }

    /// <summary>Lends an empty buffer to write to.</summary>
    public JsonBuffer Lend() => idle.TryTake(out var buffer) ? buffer : new();

    /// <summary>Takes a buffer back.</summary>
    public void TakeBack(JsonBuffer buffer)
    {
        buffer.Clear();
        idle.Add(buffer);
    }

    public void Dispose()
    {
        foreach (var buffer in idle)
        {
            buffer.Dispose();
        }
    }

    private Memory<byte> Take(int length)
    {
        lock (gate)
        {
            if (free.Length < length)
            {
                free = GC.AllocateUninitializedArray<byte>(Math.Max(next, length));
                next = Math.Min(next * 2, Largest);
            }

            var taken = free[..length];
            free = free[length..];
            return taken;
        }
    }
}
