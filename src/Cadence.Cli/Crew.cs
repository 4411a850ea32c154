namespace Cadence.Cli;

/// <summary>Shares work out between several threads. What comes of it is the same, however many they are.</summary>
internal sealed class Crew(int threads)
{
    // Many parts for each thread, so that none waits long for another; but each worth the while.
    private const int PartsEach = 8;
    private const int SmallestPart = 8;
    private const int LargestPart = 64;

    private readonly ParallelOptions options = new() { MaxDegreeOfParallelism = threads };

    /// <summary>In how many parts so many things are done.</summary>
    public int PartsOf(int count) => (count + SizeOf(count) - 1) / SizeOf(count);

    /// <summary>Does something for so many things, part by part of consecutive ones, and waits until all are done.</summary>
    /// <param name="count">How many things there are.</param>
    /// <param name="work">What to do for a part: its number, the first of its things, and the end of them.</param>
    public void Share(int count, Action<int, int, int> work)
    {
        int size = SizeOf(count);
        int parts = PartsOf(count);
        if (parts == 1)
        {
            Do(0);
        }
        else
        {
            Parallel.For(0, parts, options, Do);
        }

        void Do(int part) => work(part, part * size, Math.Min(count, (part + 1) * size));
    }

    private int SizeOf(int count) => Math.Clamp(count / (threads * PartsEach), SmallestPart, LargestPart);
}
