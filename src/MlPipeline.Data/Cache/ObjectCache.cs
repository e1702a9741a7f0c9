using MlPipeline.Core.Files;

namespace MlPipeline.Data.Cache;

/// <summary>
/// Objects at hand, in DVC's own layout, shareable between checkouts and processes: objects come in whole by a rename, and only after their bytes
/// were verified.
/// </summary>
internal sealed class ObjectCache(CacheSettings settings) : IObjectFolder
{
    private const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private const UnixFileMode GroupFile = ReadOnly | UnixFileMode.UserWrite | UnixFileMode.GroupWrite;

    private const UnixFileMode GroupFolder =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.SetGroup
        | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    // Where nothing was ever cached, nobody need ask for each object.
    private volatile bool mayHold = Directory.Exists(Path.Combine(settings.Folder, "files"));

    private readonly MadeFolders made = new(folder => Make(folder, settings));

    public CacheSettings Settings => settings;

    /// <summary>The full path of an object, whether it is there or not.</summary>
    public string AddressOf(string key) => Path.Combine(settings.Folder, key.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Whether anything was ever cached.</summary>
    public bool MayHold => mayHold;

    public bool Has(string key) => mayHold && File.Exists(AddressOf(key));

    /// <summary>An object's size, or null when there is no such object.</summary>
    public long? SizeOf(string key, CancellationToken cancellation) => FileStamp.Of(AddressOf(key))?.Size;

    /// <summary>A free path where an object can be written before it comes in.</summary>
    public string NewPart()
    {
        made.Make(Path.Combine(settings.Folder, "parts"));
        return AtomicFile.PartName(Path.Combine(settings.Folder, "parts", "object"));
    }

    /// <summary>Whether parts lie there, of writers that live or were killed.</summary>
    public bool HasParts => Directory.Exists(Path.Combine(settings.Folder, "parts")) && Directory.EnumerateFiles(Path.Combine(settings.Folder, "parts")).Any();

    /// <summary>Removes all parts, for one who holds the cache alone.</summary>
    public void ClearAllParts() => AtomicFile.DeleteParts(Path.Combine(settings.Folder, "parts"));

    /// <summary>Removes the parts of writers that were killed; those of living ones, which may be others', are younger.</summary>
    public void ClearParts(DateTimeOffset now) => AtomicFile.DeleteParts(Path.Combine(settings.Folder, "parts"), now - PartAge.OfTheDead);

    /// <summary>Opens the file by which processes keep each other away.</summary>
    public FileStream OpenLock(FileAccess access, FileShare share)
    {
        Make(settings.Folder, settings);
        var path = AddressOf("mlpipeline.lock");
        var isNew = !File.Exists(path);
        var file = new FileStream(path, FileMode.OpenOrCreate, access, share, 1);
        if (isNew && settings.IsGroupShared && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(file.SafeFileHandle, GroupFile);
        return file;
    }

    /// <summary>Makes a verified part the object of that key, read-only as DVC has it.</summary>
    public void Put(string part, string key)
    {
        var path = AddressOf(key);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(part, ReadOnly);
        made.Make(Path.GetDirectoryName(path)!);
        AtomicFile.Publish(part, path);
        mayHold = true;
    }

    /// <summary>Takes a damaged object out of the cache and keeps it; gives the path where it lies now, or null when it is gone.</summary>
    public string? TryQuarantine(string key)
    {
        var quarantine = Path.Combine(settings.Folder, "quarantine");
        made.Make(quarantine);
        var away = Path.Combine(quarantine, $"{key.Replace('/', '-')}-{Path.GetRandomFileName()}");
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

    private static void Make(string folder, CacheSettings settings)
    {
        if (Directory.Exists(folder))
            return;
        if (settings.IsGroupShared && folder.Length > settings.Folder.Length)
            Make(Path.GetDirectoryName(folder)!, settings);
        Directory.CreateDirectory(folder);
        if (settings.IsGroupShared && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, GroupFolder);
    }
}
