using BenchmarkDotNet.Attributes;

namespace Cadence.Benchmarks;

/// <summary>An agenda over ten times the relationships.</summary>
[MemoryDiagnoser]
public class AgendaBenchmarks
{
    private readonly Relationship[] thousand = Book.Of(1_000);
    private readonly Relationship[] tenThousand = Book.Of(10_000);

    [Benchmark(Baseline = true)]
    public Agenda Thousand() => Agenda.For(thousand, Policy.Default, Book.Now, capacity: 20);

    [Benchmark]
    public Agenda TenThousand() => Agenda.For(tenThousand, Policy.Default, Book.Now, capacity: 20);
}
