using System.Collections.Concurrent;

namespace Cadence.Cli;

/// <summary>The lines of an agenda that one thread writes while it reads some of the book: they are held in one piece.</summary>
internal sealed class AgendaPage : Keeper<AgendaLine>
{
    private readonly ConcurrentBag<JsonBuffer> idle;
    private readonly Duration horizon;
    private JsonBuffer? buffer;
    private byte[] written = [];

    public AgendaPage(ConcurrentBag<JsonBuffer> idle, Duration horizon)
    {
        (this.idle, this.horizon) = (idle, horizon);
        buffer = idle.TryTake(out var free) ? free : new();
    }

    public ReadOnlySpan<byte> Written => written;

    public override Func<Decision, AgendaLine> For(DateTimeZone zone) => Keep;

    public override void Dispose()
    {
        if (buffer is { } full)
        {
            written = full.Written.ToArray();
            full.Clear();
            idle.Add(full);
            buffer = null;
        }
    }

    private AgendaLine Keep(Decision decision)
    {
        if (buffer is not { } open)
        {
            return new(null, 0, 0, decision);
        }

        int from = open.Length;
        open.Write(decision, horizon, AgendaLine.Write);
        return new(this, from, open.Length - from - 1, null);
    }
}
