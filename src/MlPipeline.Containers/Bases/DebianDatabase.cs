using System.Text;

namespace MlPipeline.Containers.Bases;

/// <summary>Reads which package owns a file, from the files that dpkg keeps.</summary>
internal sealed class DebianDatabase
{
    private const string Lists = "/var/lib/dpkg/info";

    /// <summary>The file that changes whenever a package does.</summary>
    public const string StatusFile = "/var/lib/dpkg/status";

    /// <summary>Whether this is a Debian system.</summary>
    public static bool Exists => File.Exists(StatusFile) && Directory.Exists(Lists);

    /// <summary>Package, version and architecture by file, for those files that a package owns.</summary>
    public static SortedDictionary<string, (string Name, string Version, string Architecture)> Owners(IReadOnlyCollection<string> files)
    {
        var names = files.ToDictionary(file => file, file => Aliases(file).Select(Line).ToList());
        var owners = new SortedDictionary<string, (string, string, string)>(StringComparer.Ordinal);
        var versions = Versions();
        foreach (var list in Directory.EnumerateFiles(Lists, "*.list").Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllBytes(list);
            foreach (var (file, _) in names.Where(name => name.Value.Exists(line => text.AsSpan().IndexOf(line) >= 0)))
            {
                if (Owner(Path.GetFileNameWithoutExtension(list), versions) is { } owner)
                    owners.TryAdd(file, owner);
            }
        }

        return owners;
    }

    private static (string, string, string)? Owner(string list, Dictionary<string, (string Version, string Architecture)> versions)
    {
        var colon = list.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? list : list[..colon];
        var found = versions.TryGetValue(list, out var version) || versions.TryGetValue(name, out version);
        return found ? (name, version.Version, version.Architecture) : null;
    }

    // A library is known by its link, its file, and either with or without the leading /usr.
    private static IEnumerable<string> Aliases(string file)
    {
        var real = new FileInfo(file).ResolveLinkTarget(true)?.FullName ?? file;
        return new[] { file, real }
            .SelectMany(path => path.StartsWith("/usr/", StringComparison.Ordinal) ? new[] { path, path["/usr".Length..] } : [path, "/usr" + path])
            .Distinct(StringComparer.Ordinal);
    }

    private static byte[] Line(string path) => Encoding.UTF8.GetBytes("\n" + path + "\n");

    private static Dictionary<string, (string Version, string Architecture)> Versions()
    {
        var versions = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        var (name, version) = ("", "");
        var architecture = "";
        foreach (var line in File.ReadLines(StatusFile).Append(""))
        {
            if (line.StartsWith("Package: ", StringComparison.Ordinal))
                name = line["Package: ".Length..];
            else if (line.StartsWith("Version: ", StringComparison.Ordinal))
                version = line["Version: ".Length..];
            else if (line.StartsWith("Architecture: ", StringComparison.Ordinal))
                architecture = line["Architecture: ".Length..];
            else if (line.Length == 0 && name.Length > 0)
                (versions[$"{name}:{architecture}"], versions[name], name) = ((version, architecture), (version, architecture), "");
        }

        return versions;
    }
}
