namespace MlPipeline.Data.Remotes.Transfers;

/// <summary>A kind of store behind a network, one request at a time: who calls it repeats and watches.</summary>
internal interface IObjectStore : IDisposable
{
    /// <summary>An object's full address, without any credential.</summary>
    string AddressOf(string key);

    /// <summary>An object's bytes from an offset on, or from before it; null when there is no such object.</summary>
    /// <exception cref="ChangedObjectException">The object is not, or not surely, the one of <see cref="RangeStart.Version"/>.</exception>
    Task<OpenedObject?> Open(string key, RangeStart start, CancellationToken cancellation);

    /// <summary>An object's size, or null when there is no such object.</summary>
    Task<long?> SizeOf(string key, CancellationToken cancellation);

    /// <summary>Stores a file; the requests that this takes are made by <paramref name="attempts"/>.</summary>
    Task Upload(string file, string key, Attempts attempts);

    /// <summary>A page of the objects below a prefix; <paramref name="next"/> is what the page before said.</summary>
    Task<ObjectPage> List(string prefix, string? next, CancellationToken cancellation);

    /// <summary>Removes an object if it is there.</summary>
    Task Delete(string key, CancellationToken cancellation);

    /// <summary>What an exception of a request means.</summary>
    StoreFailure Judge(Exception fault);
}
