using BenchmarkDotNet.Attributes;

namespace Cadence.Benchmarks;

/// <summary>
/// An agenda of ten thousand relationships, compared with one of a thousand, which stays in the processor's cache; with ten of a
/// thousand one after the other, which do not; and with one of a hundred thousand. Deciding alone over the same relationships
/// shows where the time goes; reading everything in an agenda shows what it leaves until then.
/// </summary>
[MemoryDiagnoser]
public class AgendaBenchmarks
{
    private readonly Relationship[] thousand = Book.Of(1_000);
    private readonly Relationship[] tenThousand = Book.Of(10_000);
    private readonly Relationship[][] tenTimesThousand = [.. Book.Of(10_000).Chunk(1_000)];
    private Relationship[] hundredThousand = [];

    [GlobalSetup(Target = nameof(HundredThousand))]
    public void SetUpHundredThousand() => hundredThousand = Book.Of(100_000);

    [Benchmark(Baseline = true)]
    public Agenda Thousand() => AgendaOf(thousand);

    [Benchmark]
    public Agenda TenThousand() => AgendaOf(tenThousand);

    [Benchmark]
    public Agenda[] TenTimesThousand() => Array.ConvertAll(tenTimesThousand, AgendaOf);

    [Benchmark]
    public Agenda HundredThousand() => AgendaOf(hundredThousand);

    [Benchmark]
    public int ThousandRead() => Read(AgendaOf(thousand));

    [Benchmark]
    public int TenThousandRead() => Read(AgendaOf(tenThousand));

    [Benchmark]
    public int TenTimesThousandRead() => tenTimesThousand.Sum(book => Read(AgendaOf(book)));

    [Benchmark]
    public int DecideThousand() => Decide(thousand);

    [Benchmark]
    public int DecideTenThousand() => Decide(tenThousand);

    private static Agenda AgendaOf(Relationship[] book) => Agenda.For(book, Policy.Default, Book.Now, capacity: 20);

    private static int Read(Agenda agenda)
    {
        IEnumerable<IEnumerable<Decision>> lists = [agenda.Respond, agenda.Suspend, agenda.Leave, agenda.Wait];
        return agenda.Reach.Count + lists.SelectMany(list => list).Sum(decision => decision.At == Book.Now ? 1 : 0);
    }

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
