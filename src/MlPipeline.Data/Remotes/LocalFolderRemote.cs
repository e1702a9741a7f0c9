using MlPipeline.Core.Files;

namespace MlPipeline.Data.Remotes;

/// <summary>A remote that is a folder of this machine or of a network drive.</summary>
internal sealed class LocalFolderRemote(string folder) : IRemote
{
    private readonly string parts = Path.Combine(folder, "files");

    public string AddressOf(string key) => Path.Combine(folder, key.Replace('/', Path.DirectorySeparatorChar));

    public Stream? TryOpen(string key)
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

    public long? SizeOf(string key)
    {
        var file = new FileInfo(AddressOf(key));
        return file.Exists ? file.Length : null;
    }

    public string NewPart() => AtomicFile.PartOf(Path.Combine(parts, "object"));

    public void ClearParts() => AtomicFile.DeleteParts(parts);

    public void Put(string part, string key)
    {
        var address = AddressOf(key);
        Directory.CreateDirectory(Path.GetDirectoryName(address)!);
        File.Move(part, address, overwrite: true);
    }
}
