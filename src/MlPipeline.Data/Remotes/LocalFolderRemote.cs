using MlPipeline.Core.Files;
using MlPipeline.Data.Cache;

namespace MlPipeline.Data.Remotes;

/// <summary>A remote that is a folder of this machine or of a network drive.</summary>
internal sealed class LocalFolderRemote(string folder) : IRemote, IObjectFolder
{
    private readonly string parts = Path.Combine(folder, "files");

    /// <inheritdoc/>
    public int Parallelism => 2;

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

    public long? SizeOf(string key, CancellationToken cancellation)
    {
        return FileStamp.Of(AddressOf(key))?.Size;
    }

    public string NewPart() => AtomicFile.PartOf(Path.Combine(parts, "object"));

    public void ClearParts() => AtomicFile.DeleteParts(parts);

    public void Put(string part, string key)
    {
        var address = AddressOf(key);
        Directory.CreateDirectory(Path.GetDirectoryName(address)!);
        File.Move(part, address, overwrite: true);
    }

    public void Upload(string file, string key, CancellationToken cancellation)
    {
        var part = NewPart();
        File.Copy(file, part);
        Put(part, key);
    }

    public IEnumerable<RemoteObject> List(string prefix, CancellationToken cancellation) => Directory.Exists(AddressOf(prefix))
        ? new DirectoryInfo(AddressOf(prefix)).EnumerateFiles("*", SearchOption.AllDirectories)
            .Select(file => new RemoteObject(Path.GetRelativePath(folder, file.FullName).Replace(Path.DirectorySeparatorChar, '/'), file.Length))
        : [];

    public void Delete(string key, CancellationToken cancellation) => File.Delete(AddressOf(key));
}
