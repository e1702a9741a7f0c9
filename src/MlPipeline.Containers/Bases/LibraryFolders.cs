namespace MlPipeline.Containers.Bases;

/// <summary>Where the host's dynamic loader looks for libraries.</summary>
internal sealed class LibraryFolders
{
    private const int DeepestInclude = 8;

    private readonly List<string> folders;

    private LibraryFolders(IEnumerable<string> folders) => this.folders = [.. folders.Distinct(StringComparer.Ordinal).Where(Directory.Exists)];

    /// <summary>The folders of <c>/etc/ld.so.conf</c>, then the loader's own.</summary>
    public static LibraryFolders OfHost(string architecture) => new(
    [
        .. Configured("/etc/ld.so.conf", 0),
        $"/lib/{architecture}-linux-gnu", $"/usr/lib/{architecture}-linux-gnu",
        "/lib64", "/usr/lib64", "/lib", "/usr/lib",
    ]);

    /// <summary>The library of a name for a processor: first where its user says, then in the folders; null when it is nowhere.</summary>
    public string? Find(string name, int machine, IEnumerable<string> first) => first.Concat(folders)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(file => File.Exists(file) && ElfFile.Read(file)?.Machine == machine);

    private static IEnumerable<string> Configured(string file, int depth)
    {
        if (depth > DeepestInclude || !File.Exists(file))
            yield break;
        foreach (var line in File.ReadLines(file).Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0))
        {
            if (!line.StartsWith("include ", StringComparison.Ordinal))
                yield return line;
            foreach (var included in Included(file, line).SelectMany(included => Configured(included, depth + 1)))
                yield return included;
        }
    }

    private static IEnumerable<string> Included(string file, string line)
    {
        if (!line.StartsWith("include ", StringComparison.Ordinal))
            return [];
        var pattern = Path.Combine(Path.GetDirectoryName(file)!, line["include ".Length..].Trim());
        var folder = Path.GetDirectoryName(pattern)!;
        return Directory.Exists(folder) ? Directory.GetFiles(folder, Path.GetFileName(pattern)).Order(StringComparer.Ordinal) : [];
    }
}
