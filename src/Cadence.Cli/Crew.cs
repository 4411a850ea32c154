using System.Diagnostics.CodeAnalysis;

namespace Cadence.Cli;

/// <summary>Works ahead on several threads, and returns the results in order, whatever the number of threads.</summary>
/// <param name="threads">The number of threads; with 1, the caller's thread does the work.</param>
internal sealed class Crew(int threads) : IDisposable
{
    private readonly Queue<Task> begun = [];
    private readonly List<Task> members = [];
    private bool isDone;

    /// <summary>Works on items.</summary>
    /// <param name="items">The items.</param>
    /// <param name="weigh">Returns the weight of an item.</param>
    /// <param name="most">The weight that may be taken ahead of the results returned.</param>
    /// <param name="work">The work; called on several threads.</param>
    public IEnumerable<TResult> InOrder<TItem, TResult>(
        IEnumerable<TItem> items,
        Func<TItem, long> weigh,
        long most,
        Func<TItem, TResult> work
    ) => InOrder(items.Select(Task.FromResult), weigh, most, work);

    /// <inheritdoc cref="InOrder{TItem, TResult}(IEnumerable{TItem}, Func{TItem, long}, long, Func{TItem, TResult})"/>
    /// <remarks>
    /// An item may still be on its way; the next one is asked for once it has arrived. Until then, results that are ready are
    /// returned.
    /// </remarks>
    public IEnumerable<TResult> InOrder<TItem, TResult>(
        IEnumerable<Task<TItem>> items,
        Func<TItem, long> weigh,
        long most,
        Func<TItem, TResult> work
    )
    {
        var ahead = new Queue<(Task<TResult> Task, long Weight)>();
        long weight = 0;
        foreach (var coming in items)
        {
            if (threads > 1 && !coming.IsCompleted)
            {
                coming.Start(TaskScheduler.Default);
            }

            while (ahead.Count > 0 && (weight >= most || !IsThere(coming, ahead.Peek().Task)))
            {
                yield return Give();
            }

            var item = End(coming);
            long heavy = weigh(item);
            weight += heavy;
            ahead.Enqueue((Begin(() => work(item)), heavy));
        }

        while (ahead.Count > 0)
        {
            yield return Give();
        }

        TResult Give()
        {
            var (task, light) = ahead.Dequeue();
            weight -= light;
            return End(task);
        }
    }

    /// <summary>Stops; work that has not begun is left undone.</summary>
    public void Dispose()
    {
        lock (begun)
        {
            isDone = true;
            Monitor.PulseAll(begun);
        }

        Task.WaitAll(members);
    }

    // A single thread does no work until its result is wanted.
    private bool IsThere(Task coming, Task first)
    {
        if (threads > 1 && !coming.IsCompleted)
        {
            Task.WaitAny(coming, first);
        }

        return coming.IsCompletedSuccessfully;
    }

    private Task<T> Begin<T>(Func<T> work)
    {
        var task = new Task<T>(work);
        if (threads > 1)
        {
            lock (begun)
            {
                begun.Enqueue(task);
                Monitor.Pulse(begun);
            }

            while (members.Count < threads)
            {
                members.Add(
                    Task.Factory.StartNew(
                        Work,
                        CancellationToken.None,
                        TaskCreationOptions.LongRunning,
                        TaskScheduler.Default
                    )
                );
            }
        }

        return task;
    }

    private T End<T>(Task<T> task)
    {
        if (threads == 1 && !task.IsCompleted)
        {
            task.RunSynchronously(TaskScheduler.Default);
        }

        return task.GetAwaiter().GetResult();
    }

    private void Work()
    {
        while (TryTake(out var task))
        {
            task.RunSynchronously(TaskScheduler.Default);
        }
    }

    // A monitor sleeps at once. Anything that spins before it sleeps takes processor time from threads with work.
    private bool TryTake([NotNullWhen(true)] out Task? task)
    {
        lock (begun)
        {
            while (begun.Count == 0 && !isDone)
            {
                Monitor.Wait(begun);
            }

            task = null;
            return !isDone && begun.TryDequeue(out task);
        }
    }
}
