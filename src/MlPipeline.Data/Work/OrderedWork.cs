namespace MlPipeline.Data.Work;

/// <summary>Does independent pieces of work on a few threads of its own, with results and faults as if they were done one after another.</summary>
internal static class OrderedWork
{
    /// <summary>The results in the order of the items. Items are begun in order, so the first item that fails is always tried: its exception is thrown.</summary>
    public static TResult[] Run<TItem, TResult>(IReadOnlyList<TItem> items, int workers, Func<TItem, TResult> work) =>
        new OrderedRun<TItem, TResult>(items, Math.Clamp(workers, 1, Math.Max(1, items.Count)), work).Run();
}
