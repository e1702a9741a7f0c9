using System.Text;

namespace MlPipeline.Core.Files;

/// <summary>Writes files so that a kill at any moment leaves the old content or the new.</summary>
public static class AtomicFile
{
    private const string PartSuffix = ".part";

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
            using (var stream = new FileStream(part, FileMode.CreateNew, FileAccess.Write))
                write(stream);
            File.Move(part, path, overwrite: true);
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
        return Path.Combine(folder, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}{PartSuffix}");
    }

    /// <summary>Deletes what killed writers left in a folder.</summary>
    public static void DeleteParts(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var part in Directory.EnumerateFiles(folder, $".*{PartSuffix}"))
            File.Delete(part);
    }
}
