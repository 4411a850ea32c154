using System.Diagnostics.CodeAnalysis;

namespace Cadence.Cli;

/// <summary>Does work ahead on several threads, and gives the results in order, however many threads there are.</summary>
/// <param name="threads">How many; a single one is the caller's.</param>
internal sealed class Crew(int threads) : IDisposable
{
    private readonly Queue<Task> begun = [];
    private readonly List<Task> members = [];
    private bool isDone;

    /// <summary>Works on items.</summary>
    /// <param name="items">The items.</param>
    /// <param name="weigh">How heavy an item is.</param>
    /// <param name="most">So much is taken ahead of what is given.</param>
    /// <param name="work">What to do; on several threads.</param>
    public IEnumerable<TResult> InOrder<TItem, TResult>(
        IEnumerable<TItem> items,
        Func<TItem, long> weigh,
        long most,
        Func<TItem, TResult> work
    ) => InOrder(items.Select(Task.FromResult), weigh, most, work);

    /// <inheritdoc cref="InOrder{TItem, TResult}(IEnumerable{TItem}, Func{TItem, long}, long, Func{TItem, TResult})"/>
    /// <remarks>
    /// An item may be yet to come, and the next one is asked for once it has. As long as it has not, what can be given is.
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

    /// <summary>What nobody has begun is left undone.</summary>
    public void Dispose()
    {
        lock (begun)
        {
            isDone = true;
            Monitor.PulseAll(begun);
        }

        Task.WaitAll(members);
    }

    // A single thread does nothing until its result is wanted.
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

    // A monitor sleeps at once; what looks out for work before it sleeps takes the time of those who have some.
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
