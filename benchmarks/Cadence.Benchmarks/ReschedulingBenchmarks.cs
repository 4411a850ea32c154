using BenchmarkDotNet.Attributes;

namespace Cadence.Benchmarks;

/// <summary>
/// Slots over a quarter between two sides with 10,000 busy times each, from the raw lists to the decision, beside sorting the
/// same lists and beside one pass over them.
/// </summary>
[MemoryDiagnoser]
public class ReschedulingBenchmarks
{
    private const int Count = 10_000;
    private const int Days = 90;

    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly Instant Now = Instant.FromUtc(2026, 2, 3, 10, 0);

    private readonly Relationship relationship = Relationship.From("bench", History.Empty, NewYork);
    private BusyTime[] seller = [];
    private BusyTime[] buyer = [];
    private long[] keys = [];
    private BusyTime[] items = [];

    /// <summary>Whether the lists come in order, as most calendars give them.</summary>
    [Params(false, true)]
    public bool Sorted { get; set; }

    /// <summary>Whether not a single slot is free, so that all must be looked at; else the last week is free.</summary>
    [Params(false, true)]
    public bool Full { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        seller = Calendar(17);
        buyer = Calendar(71);
        keys = new long[Count];
        items = new BusyTime[Count];
    }

    /// <summary>Both lists sorted by their starts: keys and items, from a copy, as nothing may change what was given.</summary>
    [Benchmark]
    public long Sort() => Sort(seller) + Sort(buyer);

    /// <summary>Both lists read once, with the latest end so far and the longest gap, as any use of them must.</summary>
    [Benchmark(Baseline = true)]
    public long OnePass() => Pass(seller) + Pass(buyer);

    [Benchmark]
    public RescheduleDecision Slots() => Decide(Duration.FromDays(Days));

    /// <summary>The same over ten years: its allocation is that of a quarter.</summary>
    [Benchmark]
    public RescheduleDecision SlotsOverTenYears() => Decide(Duration.FromDays(3650));

    private RescheduleDecision Decide(Duration horizon)
    {
        var request = new RescheduleRequest(Party.Buyer, Duration.FromMinutes(45))
        {
            Terms = new() { Horizon = horizon },
        };
        return Policy.Default.Reschedule(
            relationship,
            request,
            [
                new(Party.Seller, Berlin) { Busy = FreeBusy.Of(seller) },
                new(Party.Buyer, NewYork) { Busy = FreeBusy.Of(buyer) },
            ],
            Now
        );
    }

    private long Sort(BusyTime[] times)
    {
        for (int i = 0; i < times.Length; i++)
        {
            keys[i] = times[i].From;
        }

        Array.Copy(times, items, times.Length);
        Array.Sort(keys, items);
        return keys[0];
    }

    private static long Pass(BusyTime[] times)
    {
        long end = long.MinValue;
        long longest = 0;
        foreach (ref readonly var time in times.AsSpan())
        {
            if (end > long.MinValue && time.From - end > longest)
            {
                longest = time.From - end;
            }

            end = Math.Max(end, time.To);
        }

        return longest;
    }

    private BusyTime[] Calendar(int seed)
    {
        var random = new Random(seed);
        double step = (Full ? Days + 4 : Days - 7) * 1440.0 / Count;
        var times = Enumerable
            .Range(0, Count)
            .Select(i =>
            {
                var start = Now + Duration.FromSeconds((long)(i * step * 60));
                return new BusyTime(start, start + Duration.FromSeconds(120 + random.Next((int)(step * 55) - 120)));
            })
            .ToArray();
        if (!Sorted)
        {
            random.Shuffle(times);
        }

        return times;
    }
}
