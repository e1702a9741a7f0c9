namespace Nuke.Common.IO;

/// <summary>A normalised, rooted path; <c>/</c> appends a part, <c>+</c> appends text.</summary>
public class AbsolutePath
{
    private static readonly StringComparison Comparison =
        OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
    private readonly string _path;
    private AbsolutePath(string path) => _path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
    public string Name => Path.GetFileName(_path);
    public string NameWithoutExtension => Path.GetFileNameWithoutExtension(_path);
    public string Extension => Path.GetExtension(_path);

    public AbsolutePath Parent => Path.GetDirectoryName(_path) is { } parent ? new AbsolutePath(parent) : null;
    public static AbsolutePath Create(string path) => path;

    public static implicit operator AbsolutePath(string path)
    {
        Assert.True(path is null || Path.IsPathFullyQualified(path), $"Path '{path}' must be rooted");
        return path is null ? null : new AbsolutePath(path);
    }

    public static implicit operator string(AbsolutePath path) => path?._path;

    public static AbsolutePath operator /(AbsolutePath left, string right)
    {
        Assert.False(right != null && Path.IsPathRooted(right), "Second path must not be rooted");
        return new AbsolutePath(Path.Combine(left.NotNull()._path, right ?? string.Empty));
    }

    public static AbsolutePath operator +(AbsolutePath left, string right) => new(left.NotNull()._path + right);
    public static bool operator ==(AbsolutePath a, AbsolutePath b) => Equals(a, b);
    public static bool operator !=(AbsolutePath a, AbsolutePath b) => !Equals(a, b);
    public override bool Equals(object obj) => obj is AbsolutePath other && string.Equals(_path, other._path, Comparison);
    public override int GetHashCode() => _path.GetHashCode(Comparison);
    public override string ToString() => _path;

    internal IEnumerable<AbsolutePath> Ancestors()
    {
        for (var path = Parent; path != null; path = path.Parent)
            yield return path;
    }
}
