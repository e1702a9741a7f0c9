using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;

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
    public static CacheLock Share(ObjectCache cache, Action<string> tell, CancellationToken cancellation)
    {
        ClearIfAlone(cache);
        return Acquire(
            cache, FileAccess.Read, FileShare.Read, () => tell($"The data cache {cache.Settings.Folder} is being collected by another process; waiting"), cancellation);
    }

    /// <summary>Waits until nobody else uses the cache.</summary>
    public static CacheLock Own(ObjectCache cache, Action<string> tell, CancellationToken cancellation) =>
        Acquire(cache, FileAccess.ReadWrite, FileShare.None, () => tell($"The data cache {cache.Settings.Folder} is in use by another process; waiting"), cancellation);

    public void Dispose() => file.Dispose();

    // Others who use the cache may be about to rename a part that they no longer hold.
    private static void ClearIfAlone(ObjectCache cache)
    {
        try
        {
            if (!cache.HasParts)
                return;
            using var alone = cache.OpenLock(FileAccess.ReadWrite, FileShare.None);
            cache.ClearAllParts();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // They are not in the way; who comes first another time may have more luck.
        }
    }

    private static CacheLock Acquire(ObjectCache cache, FileAccess access, FileShare share, Action waiting, CancellationToken cancellation)
    {
        for (var told = false; ; told = true)
        {
            try
            {
                return new CacheLock(cache.OpenLock(access, share));
            }
            catch (UnauthorizedAccessException fault)
            {
                throw new UserException(
                    new UserFault("The data cache cannot be used", "make it readable and writable, or set another cache.dir") { Place = cache.Settings.Folder, Actual = fault.Message }, fault);
            }
            catch (IOException fault) when (SharingViolation.Is(fault))
            {
                if (!told)
                    waiting();
                if (cancellation.WaitHandle.WaitOne(Rest))
                    cancellation.ThrowIfCancellationRequested();
            }
        }
    }
}
