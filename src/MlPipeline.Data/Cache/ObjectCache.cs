using MlPipeline.Core.Files;

namespace MlPipeline.Data.Cache;

/// <summary>
/// Objects at hand, in DVC's own layout, shareable between checkouts and processes: objects come in whole by a rename, and only after their bytes
/// were verified.
/// </summary>
internal sealed class ObjectCache(CacheSettings settings) : IObjectFolder
{
    private const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private const UnixFileMode GroupFolder =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.SetGroup
        | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    // Where nothing was ever cached, nobody need ask for each object.
    private volatile bool mayHold = Directory.Exists(Path.Combine(settings.Folder, "files"));

    public CacheSettings Settings => settings;

    /// <summary>The full path of an object, whether it is there or not.</summary>
    public string AddressOf(string key) => Path.Combine(settings.Folder, key.Replace('/', Path.DirectorySeparatorChar));

    public bool Has(string key) => mayHold && File.Exists(AddressOf(key));

    /// <summary>An object's size, or null when there is no such object.</summary>
    public long? SizeOf(string key, CancellationToken cancellation) => FileStamp.Of(AddressOf(key))?.Size;

    /// <summary>A free path where an object can be written before it comes in.</summary>
    public string NewPart() => AtomicFile.PartOf(Path.Combine(FolderOf("parts"), "object"));

    /// <summary>Whether parts lie there, of writers that live or were killed.</summary>
    public bool HasParts => Directory.Exists(Path.Combine(settings.Folder, "parts")) && Directory.EnumerateFiles(Path.Combine(settings.Folder, "parts")).Any();

    /// <summary>Removes the parts of writers that were killed.</summary>
    public void ClearParts() => AtomicFile.DeleteParts(Path.Combine(settings.Folder, "parts"));

    /// <summary>Makes a verified part the object of that key, read-only as DVC has it.</summary>
    public void Put(string part, string key)
    {
        var path = AddressOf(key);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(part, ReadOnly);
        FolderOf(Path.GetDirectoryName(path)!);
        File.Move(part, path, overwrite: true);
        mayHold = true;
    }

    /// <summary>Takes a damaged object out of the cache and keeps it; gives the path where it lies now, or null when it is gone.</summary>
    public string? TryQuarantine(string key)
    {
        var away = Path.Combine(FolderOf("quarantine"), $"{key.Replace('/', '-')}-{Path.GetRandomFileName()}");
        try
        {
            File.Move(AddressOf(key), away);
            return away;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>A folder of the cache that is there now.</summary>
    private string FolderOf(string relative)
    {
        var folder = Path.Combine(settings.Folder, relative);
        if (Directory.Exists(folder))
            return folder;
        if (settings.IsGroupShared && folder != settings.Folder)
            FolderOf(Path.GetDirectoryName(folder)!);
        Directory.CreateDirectory(folder);
        if (settings.IsGroupShared && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, GroupFolder);
        return folder;
    }
}
