using System.Formats.Tar;

namespace MlPipeline.Containers.Unpacking;

/// <summary>Where the layers above the base are unpacked to while they are read.</summary>
/// <param name="folder">The folder; only files and folders are made below it.</param>
internal sealed class UnpackTarget(string folder)
{
    private const int BufferSize = 1 << 17;
    private const UnixFileMode Allowed = (UnixFileMode)0b111_101_101;

    /// <summary>Writes an entry, and gives its content to be read again; null for a folder. Links are never made, so that no later entry can be led through one.</summary>
    /// <exception cref="InvalidDataException">It is neither a file nor a folder.</exception>
    public FileStream? Write(TarEntry entry, string path)
    {
        var target = Path.Combine(folder, path);
        if (entry.EntryType == TarEntryType.Directory)
        {
            Directory.CreateDirectory(target);
            return null;
        }

        if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile))
            throw new InvalidDataException($"'{entry.Name}' is a {entry.EntryType}; layers above the base hold files and folders alone.");
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = (entry.Mode & Allowed) | UnixFileMode.UserWrite;
        var file = new FileStream(target, options);
        entry.DataStream?.CopyTo(file, BufferSize);
        file.Position = 0;
        return file;
    }
}
