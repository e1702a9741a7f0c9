namespace MlPipeline.Data.Remotes.Transfers;

/// <summary>An object that can be opened at any byte.</summary>
internal sealed class ObjectOpener(IObjectStore store, string key, Attempts attempts)
{
    public string Address => store.AddressOf(key);

    public Task<OpenedObject?> Open(RangeStart start) => attempts.Run(Address, idle => store.Open(key, start, idle.Token));
}
