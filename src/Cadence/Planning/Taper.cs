namespace Cadence;

/// <summary>
/// The pace of a plan's unanswered asks: none follows sooner than the one before it did, whatever hours, holidays and caps made
/// of that gap. It begins anew once the seller has stepped back or the buyer has acted.
/// </summary>
internal struct Taper
{
    private Instant? last;
    private Duration gap;

    /// <summary>The first instant at which the next ask is in its place.</summary>
    public Instant NotBefore(Situation ahead, Instant at)
    {
        var since = last;
        if (since is not { } asked || ahead.Relationship.History.Any(i => i.IsAct && i.At > asked && i.At <= at))
        {
            this = default;
            return at;
        }

        return Instant.Max(at, asked.Later(gap));
    }

    public void Asked(Instant at)
    {
        gap = at - (last ?? at);
        last = at;
    }
}
