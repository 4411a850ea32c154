using BenchmarkDotNet.Attributes;

namespace Cadence.Benchmarks;

/// <summary>Folding whole histories, one interaction per operation, compared with a walk over them.</summary>
[MemoryDiagnoser]
public class FoldBenchmarks
{
    // The attribute needs a constant, so the setup cuts the histories to this number.
    private const int Interactions = 4096;
    private History[] histories = [];

    [GlobalSetup]
    public void Gather()
    {
        var found = new List<History>();
        int left = Interactions;
        for (int seed = 0; left > 0; seed++)
        {
            var history = Book.HistoryOf(seed);
            found.Add(history.Count <= left ? history : History.Of(history.Take(left)));
            left -= found[^1].Count;
        }

        histories = [.. found];
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Interactions)]
    public int Walk()
    {
        int acts = 0;
        foreach (var history in histories)
        {
            for (int i = 0; i < history.Count; i++)
            {
                acts += history[i].IsAct ? 1 : 0;
            }
        }

        return acts;
    }

    [Benchmark(OperationsPerInvoke = Interactions)]
    public int Fold()
    {
        int count = 0;
        foreach (var history in histories)
        {
            count += Relationship.From("r", history, Book.Zone).Id.Length;
        }

        return count;
    }
}
