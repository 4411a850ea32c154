namespace Cadence.Cli;

/// <summary>The agenda lines that one thread writes while it reads a part of the book.</summary>
internal sealed class AgendaPage(AgendaShelf shelf, Duration horizon) : Keeper<AgendaLine>
{
#pragma warning disable CA2213 // Lent by the shelf, which disposes of it.
    private JsonBuffer? open = shelf.Lend();
#pragma warning restore CA2213
    private ReadOnlyMemory<byte> written;

    public ReadOnlySpan<byte> Written => written.Span;

    public override Func<Decision, AgendaLine> For(DateTimeZone zone) => Keep;

    public override void Dispose()
    {
        if (open is { } full)
        {
            written = shelf.Hold(full.Written);
            shelf.TakeBack(full);
            open = null;
        }
    }

    private AgendaLine Keep(Decision decision)
    {
        if (open is null)
        {
            return new(null, 0, 0, decision);
        }

        int from = open.Length;
        open.Write(decision, horizon, AgendaLine.Write);
        return new(this, from, open.Length - from, null);
    }
}
