using System.Runtime.ExceptionServices;

namespace MlPipeline.Data.Work;

/// <summary>Does independent pieces of work on a few threads of its own, with results and faults as if they were done one after another.</summary>
internal static class OrderedWork
{
    private const int TurnsOfAThread = 8;
    private const int MostTogether = 100;

    /// <summary>The results in the order of the items. Items are begun in order, so the first item that fails is always tried: its exception is thrown.</summary>
    public static TResult[] Run<TItem, TResult>(IReadOnlyList<TItem> items, int workers, Func<TItem, TResult> work)
    {
        var results = new TResult[items.Count];
        var faults = new SortedDictionary<int, ExceptionDispatchInfo>();
        var next = -1;
        // Neighbours go to one thread: two that make files in one folder wait for each other.
        var together = Math.Clamp(items.Count / (Math.Max(1, workers) * TurnsOfAThread), 1, MostTogether);
        void Drain()
        {
            for (int turn; (turn = Interlocked.Increment(ref next)) < (items.Count + together - 1) / together;)
            {
                for (var index = turn * together; index < Math.Min(items.Count, (turn + 1) * together); index++)
                {
                    if (!TryOne(index))
                        return;
                }
            }
        }

        bool TryOne(int index)
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
                Interlocked.Exchange(ref next, items.Count);
                return false;
            }
        }

        // Threads that wait for a network would starve those of the pool, on which its answers come.
        var others = Enumerable.Range(1, Math.Clamp(workers, 1, Math.Max(1, items.Count)) - 1).Select(_ => new Thread(Drain)).ToList();
        others.ForEach(thread => thread.Start());
        Drain();
        others.ForEach(thread => thread.Join());
        faults.Values.FirstOrDefault()?.Throw();
        return results;
    }
}
