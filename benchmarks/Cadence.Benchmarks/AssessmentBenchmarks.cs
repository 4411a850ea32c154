using BenchmarkDotNet.Attributes;

namespace Cadence.Benchmarks;

/// <summary>The scoring core, compared with one logarithm: each figure alone, then all of them, then folding.</summary>
[MemoryDiagnoser]
public class AssessmentBenchmarks
{
    private const int Count = 1024;
    private static readonly Instant Start = Instant.FromUtc(2024, 1, 1, 0, 0);
    private static readonly Instant Now = Start + Duration.FromDays(300);
    private static readonly Duration Horizon = Duration.FromDays(14);

    private readonly double[] numbers = new double[Count];
    private readonly Instant[] instants = new Instant[Count];
    private readonly Duration[] silences = new Duration[Count];
    private readonly Rhythm[] rhythms = new Rhythm[Count];
    private readonly Relationship[] answered = new Relationship[Count];
    private readonly Relationship[] asked = new Relationship[Count];

    [GlobalSetup]
    public void Gather()
    {
        for (int i = 0; i < Count; i++)
        {
            numbers[i] = 0.1 + (i * 0.37);
            instants[i] = Start + Duration.FromDays(i * 1.7);
            silences[i] = Duration.FromDays(numbers[i]);
            var reply = new Reply("b", Start + Duration.FromDays(1 + (i * 0.01)));
            var touch = new Touch("c", reply.At + Duration.FromDays(20 + (i * 0.1))) { Ask = Ask.Reply };
            var history = History.Of(new Touch("a", Start) { Ask = Ask.Reply }, reply);
            answered[i] = Relationship.From("r", history, DateTimeZone.Utc);
            asked[i] = answered[i].Advance(touch);
            rhythms[i] = asked[i].Fold.Rhythm;
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public double Log()
    {
        double sum = 0;
        foreach (double number in numbers)
        {
            sum += Math.Log(number);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public double HeardWithin()
    {
        double sum = 0;
        for (int i = 0; i < Count; i++)
        {
            sum += ReturnModel.HeardWithin(rhythms[i], unanswered: 1, Now, Horizon, Prior.Default.Return);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public double Interest()
    {
        double sum = 0;
        for (int i = 0; i < Count; i++)
        {
            sum += InterestModel.Of(rhythms[i], silences[i], Prior.Default.Interest);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Velocity()
    {
        int sum = 0;
        for (int i = 0; i < Count; i++)
        {
            sum += Tempo.VelocityOf(rhythms[i], Prior.Default.Tempo).Typical.Days;
        }

        return sum;
    }

    /// <summary>Every figure except heardWithin, for a buyer who answered.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public double AssessAnswered() => Assess(answered);

    /// <summary>The same, with an unanswered ask.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public double AssessAsked() => Assess(asked);

    /// <summary>One interaction of a conversation, in which touches and answers alternate.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public double Fold()
    {
        var rhythm = new Rhythm();
        for (int i = 0; i < Count; i += 2)
        {
            rhythm.Seen(instants[i]);
            rhythm.Touched(instants[i]);
            rhythm.Seen(instants[i + 1]);
            rhythm.Acted(instants[i + 1], silences[i]);
        }

        return rhythm.Activity;
    }

    /// <summary>The most expensive interaction, an answer to an ask.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public double FoldAnswer()
    {
        var rhythm = new Rhythm();
        for (int i = 0; i < Count; i++)
        {
            rhythm.Acted(instants[i], silences[i]);
        }

        return rhythm.Activity;
    }

    private static double Assess(Relationship[] book)
    {
        double sum = 0;
        foreach (var relationship in book)
        {
            var assessment = Assessment.Of(relationship, Now, Prior.Default);
            sum += assessment.Interest + assessment.Pressure;
        }

        return sum;
    }
}
