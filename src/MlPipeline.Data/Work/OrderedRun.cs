using System.Runtime.ExceptionServices;

namespace MlPipeline.Data.Work;

/// <summary>One round of ordered work.</summary>
/// <param name="items">What is to be done.</param>
/// <param name="workers">How many threads, at least 1.</param>
/// <param name="work">Does one piece.</param>
internal sealed class OrderedRun<TItem, TResult>(IReadOnlyList<TItem> items, int workers, Func<TItem, TResult> work)
{
    private const int TurnsOfAThread = 8;
    private const int MostTogether = 100;

    private readonly TResult[] results = new TResult[items.Count];
    private readonly SortedDictionary<int, ExceptionDispatchInfo> faults = [];

    // Neighbours go to one thread: two that make files in one folder wait for each other.
    private readonly int together = Math.Clamp(items.Count / (workers * TurnsOfAThread), 1, MostTogether);

    private int turns = -1;

    public TResult[] Run()
    {
        // Threads that wait for a network would starve those of the pool, on which its answers come.
        var others = Enumerable.Range(1, workers - 1).Select(_ => new Thread(Drain)).ToList();
        others.ForEach(thread => thread.Start());
        Drain();
        others.ForEach(thread => thread.Join());
        faults.Values.FirstOrDefault()?.Throw();
        return results;
    }

    private void Drain()
    {
        for (int turn; (turn = Interlocked.Increment(ref turns)) < (items.Count + together - 1) / together;)
        {
            for (var index = turn * together; index < Math.Min(items.Count, (turn + 1) * together); index++)
            {
                if (!TryOne(index))
                    return;
            }
        }
    }

    private bool TryOne(int index)
    {
        try
        {
            results[index] = work(items[index]);
            return true;
        }
        catch (Exception fault)
        {
            lock (faults)
                faults[index] = ExceptionDispatchInfo.Capture(fault);
            // No further turns begin; those that are under way, which may hold an earlier fault, go to their end.
            Interlocked.Exchange(ref turns, items.Count);
            return false;
        }
    }
}
