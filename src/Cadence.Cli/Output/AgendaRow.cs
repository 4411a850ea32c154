namespace Cadence.Cli;

/// <summary>A row of an agenda: a decision, and the buyer's time zone.</summary>
internal sealed record AgendaRow(Decision Decision, DateTimeZone Zone);

/// <summary>Keeps what the rows need; their cells are made when they are shown.</summary>
internal sealed class AgendaRows : Keeper<AgendaRow>
{
    public override Func<Decision, AgendaRow> For(DateTimeZone zone) => decision => new(decision, zone);

    public override void Dispose() { }
}
