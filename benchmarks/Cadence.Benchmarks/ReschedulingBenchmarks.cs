using BenchmarkDotNet.Attributes;

namespace Cadence.Benchmarks;

/// <summary>
/// Slots over a quarter between two sides with 10,000 busy times each, from the raw lists to the decision, compared with sorting
/// the same lists and with one pass over them.
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
    private FreeBusy[] kept = [];
    private long[] keys = [];
    private BusyTime[] items = [];

    /// <summary>Whether the lists are in order, as most calendars give them.</summary>
    [Params(false, true)]
    public bool Sorted { get; set; }

    /// <summary>Whether no slot at all is free, so that every time must be looked at; otherwise the last week is free.</summary>
    [Params(false, true)]
    public bool Full { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        seller = Calendar(17);
        buyer = Calendar(71);
        kept = [FreeBusy.Of(seller), FreeBusy.Of(buyer)];
        keys = new long[Count];
        items = new BusyTime[Count];
    }

    /// <summary>Sorts both lists by their starts: keys and items, from a copy, because the input must not change.</summary>
    [Benchmark]
    public long Sort() => Sort(seller) + Sort(buyer);

    /// <summary>Reads both lists once for the latest end so far and the longest gap, as any use of them must.</summary>
    [Benchmark(Baseline = true)]
    public long OnePass() => Pass(seller) + Pass(buyer);

    [Benchmark]
    public RescheduleDecision Slots() => Decide(Duration.FromDays(Days));

    /// <summary>The same over ten years; it allocates as much as a quarter does.</summary>
    [Benchmark]
    public RescheduleDecision SlotsOverTenYears() => Decide(Duration.FromDays(3650));

    /// <summary>The same with prepared calendars, for a caller that asks more than once.</summary>
    [Benchmark]
    public RescheduleDecision SlotsOfKeptCalendars() => Decide(Duration.FromDays(Days), kept[0], kept[1]);

    private RescheduleDecision Decide(Duration horizon) => Decide(horizon, FreeBusy.Of(seller), FreeBusy.Of(buyer));

    private RescheduleDecision Decide(Duration horizon, FreeBusy sellers, FreeBusy buyers)
    {
        var request = new RescheduleRequest(Party.Buyer, Duration.FromMinutes(45))
        {
            Terms = new() { Horizon = horizon },
        };
        return Policy.Default.Reschedule(
            relationship,
            request,
            [new(Party.Seller, Berlin) { Busy = sellers }, new(Party.Buyer, NewYork) { Busy = buyers }],
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
