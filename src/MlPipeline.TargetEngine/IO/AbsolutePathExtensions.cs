using System.Text;

namespace Nuke.Common.IO;

/// <summary>What can be done with a file or directory by its path.</summary>
public static class AbsolutePathExtensions
{
    public static bool FileExists(this AbsolutePath path) => File.Exists(path);
    public static bool DirectoryExists(this AbsolutePath path) => Directory.Exists(path);
    public static RelativePath GetRelativePathTo(this AbsolutePath basePath, string destinationPath)
        => (RelativePath)Path.GetRelativePath(basePath, destinationPath);
    public static AbsolutePath CreateDirectory(this AbsolutePath path) => Directory.CreateDirectory(path).FullName;

    public static AbsolutePath CreateOrCleanDirectory(this AbsolutePath path)
    {
        path.DeleteDirectory();
        return path.CreateDirectory();
    }

    public static void DeleteFile(this AbsolutePath path)
    {
        if (!File.Exists(path))
            return;
        File.SetAttributes(path, FileAttributes.Normal);
        File.Delete(path);
    }

    public static void DeleteDirectory(this AbsolutePath path)
    {
        if (!Directory.Exists(path))
            return;
        foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(path, recursive: true);
    }

    public static string ReadAllText(this AbsolutePath path, Encoding encoding = null) => File.ReadAllText(path, encoding ?? Encoding.UTF8);

    /// <summary>Writes text that ends in exactly one line break, unless <paramref name="eofLineBreak"/> is false.</summary>
    public static AbsolutePath WriteAllText(this AbsolutePath path, string content, Encoding encoding = null, bool? eofLineBreak = null)
    {
        path.Parent.CreateDirectory();
        if (eofLineBreak ?? true)
            content = content.TrimEnd('\r', '\n') + (content.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n");
        File.WriteAllText(path, content, encoding ?? new UTF8Encoding(false));
        return path;
    }
}
