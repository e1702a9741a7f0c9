namespace MlPipeline.Data.Remotes.Transfers;

/// <summary>A store behind a network as a remote: its requests are watched and repeated, its streams go on where they broke off.</summary>
internal sealed class NetworkRemote(IObjectStore store, RemoteContext context) : IRemote, IDisposable
{
    public int Parallelism => context.Limits.Parallelism;

    public string AddressOf(string key) => store.AddressOf(key);

    public Stream? TryOpen(string key, CancellationToken cancellation)
    {
        var attempts = AttemptsFor(cancellation);
        var source = new ObjectOpener(store, key, attempts);
        return Wait(source.Open(RangeStart.Beginning)) is { } first ? new ResumingStream(source, first, attempts) : null;
    }

    public long? SizeOf(string key, CancellationToken cancellation) =>
        Wait(AttemptsFor(cancellation).Run(AddressOf(key), idle => store.SizeOf(key, idle.Token)));

    public void Upload(string file, string key, Action<long> sent, CancellationToken cancellation)
    {
        var told = 0L;
        var attempts = new Attempts(store.Judge, context, cancellation)
        {
            Sent = bytes =>
            {
                Interlocked.Add(ref told, bytes);
                sent(bytes);
            },
        };
        store.Upload(file, key, attempts).GetAwaiter().GetResult();
        sent(new FileInfo(file).Length - told);
    }

    public IEnumerable<RemoteObject> List(string prefix, CancellationToken cancellation)
    {
        ObjectPage? page = null;
        do
        {
            var next = page?.Next;
            page = Wait(AttemptsFor(cancellation).Run(AddressOf(prefix), idle => store.List(prefix, next, idle.Token)));
            foreach (var one in page.Objects)
                yield return one;
        }
        while (page.Next is not null);
    }

    public void Delete(string key, CancellationToken cancellation) =>
        AttemptsFor(cancellation).Run(AddressOf(key), idle => store.Delete(key, idle.Token)).GetAwaiter().GetResult();

    public void Dispose() => store.Dispose();

    private Attempts AttemptsFor(CancellationToken cancellation) => new(store.Judge, context, cancellation);

    // Callers have threads of their own for their transfers, and there is no context to come back to.
    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
