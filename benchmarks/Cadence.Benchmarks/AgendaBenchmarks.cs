using BenchmarkDotNet.Attributes;

namespace Cadence.Benchmarks;

/// <summary>
/// An agenda over ten times the relationships, the same with every list read, and deciding alone over the same, which says what
/// memory costs.
/// </summary>
[MemoryDiagnoser]
public class AgendaBenchmarks
{
    private readonly Relationship[] thousand = Book.Of(1_000);
    private readonly Relationship[] tenThousand = Book.Of(10_000);

    [Benchmark(Baseline = true)]
    public Agenda Thousand() => Agenda.For(thousand, Policy.Default, Book.Now, capacity: 20);

    [Benchmark]
    public Agenda TenThousand() => Agenda.For(tenThousand, Policy.Default, Book.Now, capacity: 20);

    [Benchmark]
    public int ThousandRead() => Read(Thousand());

    [Benchmark]
    public int TenThousandRead() => Read(TenThousand());

    [Benchmark]
    public int DecideThousand() => Decide(thousand);

    [Benchmark]
    public int DecideTenThousand() => Decide(tenThousand);

    private static int Read(Agenda agenda) =>
        agenda.Respond.Count + agenda.Reach.Count + agenda.Suspend.Count + agenda.Leave.Count + agenda.Wait.Count;

    private static int Decide(Relationship[] book)
    {
        int waits = 0;
        foreach (var relationship in book)
        {
            waits += Policy.Default.Decide(relationship, Book.Now) is Decision.Wait ? 1 : 0;
        }

        return waits;
    }
}
