using MlPipeline.Core.Files;
using MlPipeline.Data.Cache;

namespace MlPipeline.Data.Remotes;

/// <summary>A remote that is a folder of this machine or of a network drive.</summary>
internal sealed class LocalFolderRemote(string folder, int parallelism = LocalFolderRemote.DefaultParallelism) : IRemote, IObjectFolder
{
    /// <summary>One disk gains little from more.</summary>
    public const int DefaultParallelism = 2;

    private readonly MadeFolders made = new(path => Directory.CreateDirectory(path));
    private readonly string parts = Path.Combine(folder, "files");

    public int Parallelism => parallelism;

    public string AddressOf(string key) => Path.Combine(folder, key.Replace('/', Path.DirectorySeparatorChar));

    public Stream? TryOpen(string key, CancellationToken cancellation)
    {
        try
        {
            return new FileStream(AddressOf(key), FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public long? SizeOf(string key, CancellationToken cancellation) => FileStamp.Of(AddressOf(key))?.Size;

    public void Upload(string file, string key, Action<long> sent, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var part = NewPart();
        try
        {
            // A copy would have the time of what it was copied from, but an object is as old as its storing; the place's own clock tells when that is.
            File.WriteAllBytes(part, []);
            var now = File.GetLastWriteTimeUtc(part);
            File.Copy(file, part, overwrite: true);
            File.SetLastWriteTimeUtc(part, now);
            var size = new FileInfo(part).Length;
            Put(part, key);
            sent(size);
        }
        finally
        {
            File.Delete(part);
        }
    }

    public IEnumerable<RemoteObject> List(string prefix, CancellationToken cancellation)
    {
        var top = new DirectoryInfo(AddressOf(prefix[..(prefix.LastIndexOf('/') + 1)]));
        if (!top.Exists)
            yield break;
        // What begins with a dot is the part of a writer, or another program's.
        foreach (var file in top.EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.Name[0] != '.'))
        {
            cancellation.ThrowIfCancellationRequested();
            var key = Path.GetRelativePath(folder, file.FullName).Replace(Path.DirectorySeparatorChar, '/');
            if (key.StartsWith(prefix, StringComparison.Ordinal))
                yield return new RemoteObject(key, file.Length) { Stored = file.CreationTimeUtc > file.LastWriteTimeUtc ? file.CreationTimeUtc : file.LastWriteTimeUtc };
        }
    }

    public void Delete(string key, CancellationToken cancellation)
    {
        try
        {
            File.Delete(AddressOf(key));
        }
        catch (DirectoryNotFoundException)
        {
            // The folder of an object that is not there.
        }
    }

    public string NewPart()
    {
        made.Make(parts);
        return AtomicFile.PartName(Path.Combine(parts, "object"));
    }

    public void ClearParts(DateTimeOffset now) => AtomicFile.DeleteParts(parts, now - PartAge.OfTheDead);

    public void Put(string part, string key)
    {
        var address = AddressOf(key);
        made.Make(Path.GetDirectoryName(address)!);
        AtomicFile.Publish(part, address);
    }
}
