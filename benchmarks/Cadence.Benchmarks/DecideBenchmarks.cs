using BenchmarkDotNet.Attributes;

namespace Cadence.Benchmarks;

/// <summary>One decision on a folded relationship, reasons unread, compared with an if/else over the same facts.</summary>
[MemoryDiagnoser]
public class DecideBenchmarks
{
    private const int Count = 256;
    private readonly Relationship[] book = Book.Of(Count);
    private readonly Facts[] facts = new Facts[Count];
    private readonly Decision[] decisions = new Decision[Count];
    private readonly Permission[] permissions = new Permission[Count];
    private readonly Step step = new(Ask.Meeting, Channel.Email);

    [GlobalSetup]
    public void Gather()
    {
        for (int i = 0; i < Count; i++)
        {
            facts[i] = Facts.Of(book[i], Book.Now);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int HandWritten()
    {
        int reached = 0;
        foreach (var known in facts)
        {
            reached +=
                HandWrittenPolicy.Decide(known, Book.Now, Book.Zone).Kind == HandWrittenPolicy.Kind.Reach ? 1 : 0;
        }

        return reached;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public Decision[] Decide()
    {
        for (int i = 0; i < Count; i++)
        {
            decisions[i] = Policy.Default.Decide(book[i], Book.Now);
        }

        return decisions;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public Permission[] When()
    {
        for (int i = 0; i < Count; i++)
        {
            permissions[i] = Policy.Default.When(book[i], step, Book.Now);
        }

        return permissions;
    }
}
