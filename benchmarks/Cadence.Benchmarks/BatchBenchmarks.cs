using System.Runtime.Intrinsics;
using BenchmarkDotNet.Attributes;

namespace Cadence.Benchmarks;

/// <summary>A book of ten million in one batch, compared with summing its columns, on one core and on two.</summary>
[MemoryDiagnoser]
public class BatchBenchmarks
{
    private const int Rows = 10_000_000;
    private static readonly Instant Now = NodaConstants.UnixEpoch + Duration.FromDays(20_500);
    private static readonly Duration Horizon = Duration.FromDays(14);

    private readonly double[] lastHeard = new double[Rows];
    private readonly double[] activity = new double[Rows];
    private readonly double[] lastTouch = new double[Rows];
    private readonly double[] logUnanswered = new double[Rows];
    private readonly double[] chances = new double[Rows];

    [GlobalSetup]
    public void Gather()
    {
        var book = Book.Of(1000).Select(BatchRow.Of).ToArray();
        for (int i = 0; i < Rows; i++)
        {
            var row = book[i % book.Length];
            lastHeard[i] = row.LastHeard;
            activity[i] = row.Activity;
            lastTouch[i] = row.LastTouch;
            logUnanswered[i] = row.LogUnanswered;
        }
    }

    [Benchmark(Baseline = true)]
    public double Sum()
    {
        var sum = Vector256<double>.Zero;
        for (int i = 0; i < Rows; i += Vector256<double>.Count)
        {
            sum += Vector256.LoadUnsafe(ref lastHeard[i]) + Vector256.LoadUnsafe(ref activity[i]);
            sum += Vector256.LoadUnsafe(ref lastTouch[i]) + Vector256.LoadUnsafe(ref logUnanswered[i]);
        }

        return Vector256.Sum(sum);
    }

    [Benchmark]
    public double OneCore()
    {
        Ask(0, Rows);
        return chances[0];
    }

    /// <summary>Two halves in parallel; the allocations are the parallel loop's.</summary>
    [Benchmark]
    public double TwoCores()
    {
        Parallel.For(0, 2, half => Ask(half * (Rows / 2), Rows / 2));
        return chances[0];
    }

    private void Ask(int from, int count) =>
        Batch.HeardWithin(
            lastHeard.AsSpan(from, count),
            activity.AsSpan(from, count),
            lastTouch.AsSpan(from, count),
            logUnanswered.AsSpan(from, count),
            Now,
            Horizon,
            Prior.Default,
            chances.AsSpan(from, count)
        );
}
