using System.Runtime.ExceptionServices;

namespace MlPipeline.Data.Work;

/// <summary>Does independent pieces of work on a few threads, with results and faults as if they were done one after another.</summary>
internal static class OrderedWork
{
    /// <summary>The results in the order of the items. Items are begun in order, so the first item that fails is always tried: its exception is thrown.</summary>
    public static TResult[] Run<TItem, TResult>(IReadOnlyList<TItem> items, int workers, Func<TItem, TResult> work)
    {
        var results = new TResult[items.Count];
        var faults = new SortedDictionary<int, ExceptionDispatchInfo>();
        var next = -1;
        void Drain()
        {
            for (int index; (index = Interlocked.Increment(ref next)) < items.Count;)
            {
                if (!TryOne(index))
                    return;
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

        Parallel.Invoke([.. Enumerable.Repeat((Action)Drain, Math.Clamp(workers, 1, Math.Max(1, items.Count)))]);
        faults.Values.FirstOrDefault()?.Throw();
        return results;
    }
}
