using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace MlPipeline.Core.Files;

/// <summary>Writes files so that a kill at any moment leaves the old content or the new.</summary>
public static partial class AtomicFile
{
    private const string PartSuffix = ".part";
    private const int MostOfName = 60;

    /// <summary>Replaces the file's content by UTF-8 text, without a byte order mark.</summary>
    public static void WriteText(string path, string text) => WriteBytes(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Replaces the file's content.</summary>
    public static void WriteBytes(string path, ReadOnlyMemory<byte> bytes) => Write(path, stream => stream.Write(bytes.Span));

    /// <summary>Replaces the file by what <paramref name="write"/> writes; when it throws, the old file stays.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        var part = PartOf(path);
        try
        {
            using (var stream = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None))
                write(stream);
            Publish(part, path);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    /// <summary>A free name beside the target, in a folder that now exists, for a file that will be renamed to it.</summary>
    public static string PartOf(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        return PartName(path);
    }

    /// <summary>A free name beside the target, for a file that will be renamed to it.</summary>
    public static string PartName(string path)
    {
        var name = Path.GetFileName(path);
        // Names have at most 255 bytes.
        var kept = name.Length <= MostOfName ? name : name[..(char.IsHighSurrogate(name[MostOfName - 1]) ? MostOfName - 1 : MostOfName)];
        return Path.Combine(Path.GetDirectoryName(path)!, $".{kept}.{RandomName()}{PartSuffix}");
    }

    /// <summary>Renames a whole part to its place, over what may stand there.</summary>
    internal static void Publish(string part, string path)
    {
        // The system's own call; .NET's first asks whether the part is there, and then tells what is wrong better than a number does.
        if (OperatingSystem.IsWindows() || Rename(part, path) != 0)
            File.Move(part, path, overwrite: true);
    }

    /// <summary>Deletes the files and folders that killed writers left in a folder; what a living process still writes is left alone.</summary>
    /// <param name="folder">The folder; it need not exist.</param>
    /// <param name="before">Only those last written before this time go: where others write too, a part may stand complete and not yet renamed.</param>
    public static void DeleteParts(string folder, DateTimeOffset? before = null)
    {
        if (!Directory.Exists(folder))
            return;
        var parts = new DirectoryInfo(folder).EnumerateFileSystemInfos($".*{PartSuffix}").Where(entry => PartPattern().IsMatch(entry.Name));
        foreach (var part in parts.Where(part => before is not { } time || part.LastWriteTimeUtc < time.UtcDateTime))
        {
            if (part is DirectoryInfo left)
                left.Delete(recursive: true);
            else if (!IsBeingWritten(part.FullName))
                part.Delete();
        }
    }

    // As Path.GetRandomFileName, without asking the system for each; parts are made new, never over another's.
    private static string RandomName() => string.Create(12, Random.Shared, static (name, random) =>
    {
        random.GetItems("abcdefghijklmnopqrstuvwxyz012345", name);
        name[8] = '.';
    });

    // Writers hold their part unshared, which on every system keeps others of ours from opening it.
    private static bool IsBeingWritten(string part)
    {
        try
        {
            File.OpenHandle(part, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
            return false;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    [LibraryImport("libc", EntryPoint = "rename", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Rename(string part, string path);

    // The name of PartOf: a user's own hidden file that merely ends alike is none of ours.
    [GeneratedRegex(@"\A\..+\.[a-z0-9]{8}\.[a-z0-9]{3}\.part\z", RegexOptions.CultureInvariant)]
    private static partial Regex PartPattern();
}
