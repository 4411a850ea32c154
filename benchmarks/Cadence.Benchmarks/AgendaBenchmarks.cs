using BenchmarkDotNet.Attributes;

namespace Cadence.Benchmarks;

/// <summary>
/// An agenda over ten times the relationships: beside one that stays in the processor's cache, and beside ten of a thousand one
/// after the other, which do not. Deciding alone over the same says where the time goes.
/// </summary>
[MemoryDiagnoser]
public class AgendaBenchmarks
{
    private readonly Relationship[] thousand = Book.Of(1_000);
    private readonly Relationship[] tenThousand = Book.Of(10_000);
    private readonly Relationship[][] tenTimesThousand = [.. Book.Of(10_000).Chunk(1_000)];

    [Benchmark(Baseline = true)]
    public Agenda Thousand() => Agenda.For(thousand, Policy.Default, Book.Now, capacity: 20);

    [Benchmark]
    public Agenda TenThousand() => Agenda.For(tenThousand, Policy.Default, Book.Now, capacity: 20);

    [Benchmark]
    public Agenda[] TenTimesThousand() =>
        Array.ConvertAll(tenTimesThousand, book => Agenda.For(book, Policy.Default, Book.Now, capacity: 20));

    [Benchmark]
    public int DecideThousand() => Decide(thousand);

    [Benchmark]
    public int DecideTenThousand() => Decide(tenThousand);

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
