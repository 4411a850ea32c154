namespace Cadence;

/// <summary>
/// The window in which to search for slots, in ticks: not before the earliest, if possible not before the preferred.
/// </summary>
internal readonly record struct Window(long Earliest, long Preferred, long Until);

/// <summary>Finds slots for all who attend: the better ones first, the worse only where there are none of those.</summary>
internal sealed class SlotFinder(Gathering gathering, DateTimeZone zone, SlotTerms terms)
{
    private const long MostWidened = 12 * NodaConstants.TicksPerHour;

    // How much of a proposal is searched, as that goes day by day.
    private static readonly long Longest = Tick.Ceiling(SlotTerms.LongestHorizon);

    /// <summary>Finds at most three slots, on different days, in order: of the ideal length, or else of the least.</summary>
    public Slot[] Offer(Window window, long ideal, long least)
    {
        Slot[] found = [];
        for (var kind = SlotKind.Free; kind <= SlotKind.OutsideHours && found.Length == 0; kind++)
        {
            if (
                (kind == SlotKind.Tentative && !gathering.AnyTentative)
                || (kind == SlotKind.OutsideHours && !terms.MayLeaveHours)
            )
            {
                continue;
            }

            found = Offer(window, ideal, kind);
            found = found.Length == 0 && least < ideal ? Offer(window, least, kind) : found;
        }

        return found;
    }

    /// <summary>
    /// Finds the slots nearest to what was proposed, then slots on further days: at most three, on different days, in order.
    /// </summary>
    public Slot[] Nearest(Window window, IReadOnlyList<Interval> proposed, long ideal, long least)
    {
        foreach (long length in least < ideal ? [ideal, least] : new[] { ideal })
        {
            var search = gathering.Search(window, length, SlotKind.Free, widened: 0, waived: null);
            var spread = new SlotSpread(search, zone, terms.MostSlots);
            foreach (var proposal in proposed)
            {
                spread.Add(search.Nearest(Tick.Clamped(proposal.Start), window.Earliest));
            }

            if (spread.Fill(Tick.Never) is { Length: > 0 } starts)
            {
                return Array.ConvertAll(starts, start => new Slot(start, length, SlotKind.Free));
            }
        }

        return [];
    }

    /// <summary>Finds the first slot that begins from an instant on and before another.</summary>
    public Slot? First(long from, long before, long length)
    {
        long start = gathering
            .Search(new(from, from, before), length, SlotKind.Free, 0, waived: null)
            .First(from, before);
        return start == Tick.Never ? null : new(start, length, SlotKind.Free);
    }

    /// <summary>
    /// Finds a slot within a time that somebody proposed. A time that the buyer names need not be within the hours of their side.
    /// </summary>
    public Slot? Fit(Interval proposal, Party proposer, Window within, long ideal, long least, bool tentative)
    {
        if (tentative && !gathering.AnyTentative)
        {
            return null;
        }

        long start = Math.Max(Tick.Clamped(proposal.Start), within.Earliest);
        long end = Math.Min(Math.Min(Tick.Floor(proposal.End), within.Until), start + Longest);
        var waived = proposer == Party.Buyer ? proposer : (Party?)null;
        var kind = tentative ? SlotKind.Tentative : SlotKind.Free;
        foreach (long length in new[] { Math.Min(ideal, end - start), least })
        {
            if (length < least || length > end - start)
            {
                continue;
            }

            long found = Fit(start, end, length, kind, widened: 0, waived);
            if (found != Tick.Never)
            {
                return new(found, length, kind);
            }

            found = terms.MayLeaveHours ? Fit(start, end, length, kind, MostWidened, waived) : Tick.Never;
            if (found != Tick.Never)
            {
                return new(found, length, SlotKind.OutsideHours);
            }
        }

        return null;
    }

    private long Fit(long start, long end, long length, SlotKind kind, long widened, Party? waived)
    {
        var search = gathering.Search(new(start, start, end), length, kind, widened, waived);
        return search.Fits(start) ? start : search.First(start, end);
    }

    private Slot[] Offer(Window window, long length, SlotKind kind)
    {
        long widened = kind == SlotKind.OutsideHours ? LeastWidened(window, length) : 0;
        if (widened > MostWidened)
        {
            return [];
        }

        var search = gathering.Search(window, length, kind, widened, waived: null);
        long first = search.First(window.Preferred, Tick.Never);
        long before = first == Tick.Never ? window.Preferred : Tick.Never;
        first = first == Tick.Never ? search.First(window.Earliest, before) : first;
        var spread = new SlotSpread(search, zone, terms.MostSlots);
        spread.Add(first);
        return Array.ConvertAll(spread.Fill(before), start => new Slot(start, length, kind));
    }

    /// <summary>
    /// Finds the least by which all hours must be widened, a multiple of a quarter of an hour; more than the most if that is in
    /// vain.
    /// </summary>
    private long LeastWidened(Window window, long length)
    {
        long low = 1;
        long high = (MostWidened / SlotSearch.Quarter) + 1;
        while (low < high)
        {
            long middle = (low + high) / 2;
            var search = gathering.Search(
                window,
                length,
                SlotKind.OutsideHours,
                middle * SlotSearch.Quarter,
                waived: null
            );
            if (search.First(window.Earliest, Tick.Never) == Tick.Never)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low * SlotSearch.Quarter;
    }
}
