namespace Cadence;

/// <summary>Spreads slots over days of the buyer's, and over mornings and afternoons.</summary>
internal sealed class SlotSpread(SlotSearch search, DateTimeZone zone, int most)
{
    // Nobody likes to be asked for their lunch: an afternoon begins after it.
    private const long Afternoon = 13 * NodaConstants.TicksPerHour;

    private readonly WallClock clock = new(zone);
    private readonly List<long> starts = [];

    /// <summary>Takes a start, if there is one, there is room, and its day is not taken.</summary>
    public void Add(long start)
    {
        if (start != Tick.Never && starts.Count < most && !IsTaken(clock.DayOf(start)))
        {
            starts.Add(start);
        }
    }

    /// <summary>
    /// Takes a start on each next day that has one, in the half of the day that the one before it is not in if there is one
    /// there, as long as there is room.
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
