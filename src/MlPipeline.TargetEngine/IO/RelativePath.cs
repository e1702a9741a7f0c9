namespace Nuke.Common.IO;

/// <summary>A path without a root.</summary>
public class RelativePath
{
    private readonly string _path;
    private RelativePath(string path) => _path = path;
    public static explicit operator RelativePath(string path) => path is null ? null : new RelativePath(path);
    public static implicit operator string(RelativePath path) => path?._path;
    public override string ToString() => _path;
}
