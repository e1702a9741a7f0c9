using MlPipeline.Core.Errors;
using MlPipeline.Data.Remotes;

namespace MlPipeline.Data.Cache;

/// <summary>What a repository's <c>.dvc/config</c> and <c>.dvc/config.local</c> say of its cache; the local file wins.</summary>
/// <param name="Folder">The cache's folder, a full path: <c>cache.dir</c>, relative to the file that names it, or <c>.dvc/cache</c>.</param>
internal sealed record CacheSettings(string Folder)
{
    private static readonly string[] Types = ["reflink", "hardlink", "symlink", "copy"];

    /// <summary>How working files may come from the cache, the first that works: <c>cache.type</c>, or DVC's own default.</summary>
    public IReadOnlyList<LinkKind> Links { get; init; } = [LinkKind.Reflink, LinkKind.Copy];

    /// <summary>Whether a configuration asks for links: then data goes through the cache even where its remote is as near.</summary>
    public bool AreLinksAsked { get; init; }

    /// <summary>Whether all of the group may write: <c>cache.shared = group</c>.</summary>
    public bool IsGroupShared { get; init; }

    /// <exception cref="UserException">The configuration is not understood.</exception>
    public static CacheSettings Of(string root)
    {
        var file = Path.Combine(root, ".dvc", "config");
        var settings = IniFile.Read(file).Concat(IniFile.Read(file + ".local")).Where(setting => setting.Section == "cache").ToList();
        var folder = Last(settings, "dir") is { } asked ? Path.GetFullPath(asked.Value, Path.GetDirectoryName(asked.File)!) : Path.Combine(root, ".dvc", "cache");
        var cache = new CacheSettings(folder) { IsGroupShared = Last(settings, "shared")?.Value == "group" };
        return Last(settings, "type") is { } types ? cache with { Links = LinksOf(types), AreLinksAsked = LinksOf(types)[0] != LinkKind.Copy } : cache;
    }

    private static IniSetting? Last(List<IniSetting> settings, string name) => settings.LastOrDefault(setting => setting.Name == name);

    // Symbolic links would make a working file's stamp that of the link; what comes after them in the list is used.
    private static IReadOnlyList<LinkKind> LinksOf(IniSetting types)
    {
        var names = types.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Length == 0 || names.Except(Types, StringComparer.Ordinal).Any())
            throw new UserException(new UserFault("The cache's type is unknown", "set it to a list of reflink, hardlink and copy") { Place = types.Place, Actual = types.Value });
        return [.. names.Where(name => name != "symlink").Select(KindOf).Append(LinkKind.Copy).Distinct()];
    }

    private static LinkKind KindOf(string name) => name switch
    {
        "reflink" => LinkKind.Reflink,
        "hardlink" => LinkKind.HardLink,
        _ => LinkKind.Copy,
    };
}
