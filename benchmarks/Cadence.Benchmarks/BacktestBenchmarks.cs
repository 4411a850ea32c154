using BenchmarkDotNet.Attributes;

namespace Cadence.Benchmarks;

/// <summary>Backtests and reviews of a book, one interaction per operation, compared with folding it once.</summary>
[MemoryDiagnoser]
public class BacktestBenchmarks
{
    private const int Interactions = 16384;
    private readonly List<History> histories = [];
    private Relationship[] book = [];

    [GlobalSetup]
    public void Gather()
    {
        int left = Interactions;
        for (int seed = 0; left > 0; seed++)
        {
            var history = Book.HistoryOf(seed);
            histories.Add(history.Count <= left ? history : History.Of(history.Take(left)));
            left -= histories[^1].Count;
        }

        book = [.. histories.Select((history, i) => Relationship.From($"r{i}", history, Book.Zone))];
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Interactions)]
    public int Fold()
    {
        int count = 0;
        foreach (var history in histories)
        {
            count += Relationship.From("r", history, Book.Zone).Id.Length;
        }

        return count;
    }

    [Benchmark(OperationsPerInvoke = Interactions)]
    public BacktestTally Backtest() =>
        BacktestTally.Of(book.Select(one => Cadence.Backtest.Of(one, Policy.Default, Book.Now)));

    [Benchmark(OperationsPerInvoke = Interactions)]
    public ReviewSummary Review() =>
        ReviewSummary.Of(book.Select(one => Cadence.Review.Of(one, Policy.Default, Book.Now)));

    /// <summary>As a caller spreads it over threads: each counts its part of the book, and the parts are merged.</summary>
    [Benchmark(OperationsPerInvoke = Interactions)]
    public BacktestTally BacktestOnTwoThreads() =>
        Enumerable
            .Range(0, 2)
            .AsParallel()
            .WithDegreeOfParallelism(2)
            .Select(part =>
                BacktestTally.Of(
                    book.Where((_, i) => i % 2 == part)
                        .Select(one => Cadence.Backtest.Of(one, Policy.Default, Book.Now))
                )
            )
            .Aggregate(BacktestTally.Empty, BacktestTally.Add);
}
