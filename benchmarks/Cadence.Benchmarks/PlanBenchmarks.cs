using BenchmarkDotNet.Attributes;

namespace Cadence.Benchmarks;

/// <summary>A plan for a year, compared with one decision.</summary>
[MemoryDiagnoser]
public class PlanBenchmarks
{
    private const int Count = 256;
    private readonly Relationship[] book = Book.Of(Count);
    private readonly Decision[] decisions = new Decision[Count];
    private readonly Plan[] plans = new Plan[Count];

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public Decision[] Decide()
    {
        for (int i = 0; i < Count; i++)
        {
            decisions[i] = Policy.Default.Decide(book[i], Book.Now);
        }

        return decisions;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public Plan[] Year()
    {
        var until = Book.Now + Duration.FromDays(365);
        for (int i = 0; i < Count; i++)
        {
            plans[i] = Plan.For(new Situation(book[i]), Policy.Default, Book.Now, until);
        }

        return plans;
    }
}
