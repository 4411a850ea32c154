namespace Cadence;

/// <summary>Spreads slots over the buyer's days, and over mornings and afternoons.</summary>
internal sealed class SlotSpread(SlotSearch search, DateTimeZone zone, int most)
{
    // An afternoon begins after lunch, which nobody likes to be asked for.
    private const long Afternoon = 13 * NodaConstants.TicksPerHour;

    private readonly WallClock clock = new(zone);
    private readonly List<long> starts = [];

    /// <summary>Adds a start, if there is one, there is room for it, and its day is not taken.</summary>
    public void Add(long start)
    {
        if (start != Tick.Never && starts.Count < most && !IsTaken(clock.DayOf(start)))
        {
            starts.Add(start);
        }
    }

    /// <summary>
    /// Adds starts on the following days that have one, as long as there is room: each, if possible, in the other half of the day
    /// from the one before.
    /// </summary>
    public long[] Fill(long before)
    {
        starts.Sort();
        while (starts.Count > 0 && starts.Count < most)
        {
            long last = starts[starts.Count - 1];
            int day = clock.DayOf(last);
            long next = search.First(clock.At(day + 1, 0), before);
            if (next == Tick.Never)
            {
                break;
            }

            if (!IsAfternoon(last) && !IsAfternoon(next))
            {
                int nextDay = clock.DayOf(next);
                long later = search.First(clock.At(nextDay, Afternoon), Math.Min(before, clock.At(nextDay + 1, 0)));
                next = later == Tick.Never ? next : later;
            }

            starts.Add(next);
        }

        return [.. starts];
    }

    private bool IsAfternoon(long start) => start >= clock.At(clock.DayOf(start), Afternoon);

    private bool IsTaken(int day) => starts.Exists(start => clock.DayOf(start) == day);
}
