using System.Globalization;
using MlPipeline.Core.Files;

namespace MlPipeline.Core.Runs;

/// <summary>Holds a checkout's <c>output</c> for one process; the system lets go of it when the process ends, however it ends.</summary>
public sealed class RunLock : IDisposable
{
    private readonly FileStream file;

    private RunLock(FileStream file) => this.file = file;

    /// <summary>Waits for the lock.</summary>
    /// <param name="path">The lock's file; it is made.</param>
    /// <param name="waiting">Told once who holds it, before the wait.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static RunLock Acquire(string path, Action<string> waiting, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        for (var told = false; ; told = true)
        {
            if (TryAcquire(path) is { } held)
                return held;
            if (!told)
                waiting(HolderOf(path));
            if (cancellation.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(100)))
                cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Whether a file belongs to the lock at a path.</summary>
    public static bool IsPartOf(string path, string file) => file == path || file == HolderFile(path);

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private static RunLock? TryAcquire(string path)
    {
        try
        {
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            File.WriteAllText(HolderFile(path), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new RunLock(file);
        }
        catch (IOException fault) when (fault is not DirectoryNotFoundException && File.Exists(path) && SharingViolation.Is(fault))
        {
            return null;
        }
    }

    // An exclusively opened file cannot be read by the one who waits, so the holder's name stands beside it.
    private static string HolderFile(string path) => path + ".holder";

    private static string HolderOf(string path)
    {
        try
        {
            return "process " + File.ReadAllText(HolderFile(path));
        }
        catch (IOException)
        {
            return "another process";
        }
    }
}
