namespace Cadence.Cli;

/// <summary>Does work ahead on several threads, and gives the results in order, however many threads there are.</summary>
internal static class Ahead
{
    // What is read and not yet given, whatever the book: as many items, or items of so much weight together.
    private const int Items = 512;
    private const long Weight = 250_000;

    public static IEnumerable<TResult> InOrder<TItem, TResult>(
        IEnumerable<TItem> items,
        Func<TItem, long> weigh,
        Func<TItem, TResult> work,
        int threads
    )
    {
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler;
        var ahead = new Queue<(Task<TResult> Task, long Weight)>();
        long weight = 0;
        foreach (var item in items)
        {
            long heavy = weigh(item);
            while (ahead.Count > 0 && (ahead.Count >= Items || weight + heavy > Weight))
            {
                var (task, light) = ahead.Dequeue();
                weight -= light;
                yield return task.GetAwaiter().GetResult();
            }

            weight += heavy;
            var started = Task.Factory.StartNew(
                () => work(item),
                CancellationToken.None,
                TaskCreationOptions.DenyChildAttach,
                scheduler
            );
            ahead.Enqueue((started, heavy));
        }

        while (ahead.TryDequeue(out var last))
        {
            yield return last.Task.GetAwaiter().GetResult();
        }
    }
}
