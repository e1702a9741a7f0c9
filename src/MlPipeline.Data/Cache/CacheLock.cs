using MlPipeline.Core.Errors;

namespace MlPipeline.Data.Cache;

/// <summary>
/// Keeps objects from being collected while others use them. Many may hold it shared; the collector holds it alone. The system lets go of it when
/// the process ends, however it ends.
/// </summary>
internal sealed class CacheLock : IDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(50);

    private readonly FileStream file;

    private CacheLock(FileStream file) => this.file = file;

    /// <summary>Waits until nobody collects. Who comes first clears what killed writers left.</summary>
    public static CacheLock Share(ObjectCache cache, CancellationToken cancellation)
    {
        ClearIfAlone(cache);
        return Acquire(cache, FileAccess.Read, FileShare.Read, cancellation);
    }

    /// <summary>Waits until nobody else uses the cache.</summary>
    public static CacheLock Own(ObjectCache cache, CancellationToken cancellation) => Acquire(cache, FileAccess.ReadWrite, FileShare.None, cancellation);

    public void Dispose() => file.Dispose();

    // Others who use the cache may be about to rename a part that they no longer hold.
    private static void ClearIfAlone(ObjectCache cache)
    {
        try
        {
            if (!cache.HasParts)
                return;
            using var alone = new CacheLock(new FileStream(PathOf(cache), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1));
            cache.ClearParts();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // They are not in the way; who comes first another time may have more luck.
        }
    }

    private static string PathOf(ObjectCache cache) => cache.AddressOf("mlpipeline.lock");

    private static CacheLock Acquire(ObjectCache cache, FileAccess access, FileShare share, CancellationToken cancellation)
    {
        var path = PathOf(cache);
        while (true)
        {
            try
            {
                Directory.CreateDirectory(cache.Settings.Folder);
                return new CacheLock(new FileStream(path, FileMode.OpenOrCreate, access, share, 1));
            }
            catch (UnauthorizedAccessException fault)
            {
                throw new UserException(new UserFault("The data cache cannot be used", "make it readable and writable, or set another cache.dir") { Place = cache.Settings.Folder, Actual = fault.Message }, fault);
            }
            catch (IOException) when (File.Exists(path))
            {
                if (cancellation.WaitHandle.WaitOne(Rest))
                    cancellation.ThrowIfCancellationRequested();
            }
        }
    }
}
