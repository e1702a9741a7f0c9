using MlPipeline.Core.Errors;
using MlPipeline.Data.Remotes.Settings;
using MlPipeline.Data.Remotes.Transfers;

namespace MlPipeline.Data.Remotes;

/// <summary>
/// The remotes that a repository's <c>.dvc/config</c> and <c>.dvc/config.local</c> name; the local file wins. Each is opened once, and closed
/// with the set. One that is a folder is a <see cref="LocalFolderRemote"/>.
/// </summary>
internal sealed class RemoteSet : IDisposable
{
    private readonly string root;
    private readonly IReadOnlyList<IniSetting> settings;
    private readonly RemoteContext context;
    private readonly Dictionary<string, IRemote> opened = new(StringComparer.Ordinal);

    private RemoteSet(string root, IReadOnlyList<IniSetting> settings, RemoteContext context)
    {
        this.root = root;
        this.settings = settings;
        this.context = context;
    }

    private string ConfigFile => Path.Combine(root, ".dvc", "config");

    public static RemoteSet Of(string root) => Of(root, new RemoteContext());

    public static RemoteSet Of(string root, RemoteContext context)
    {
        var file = Path.Combine(root, ".dvc", "config");
        return new RemoteSet(root, [.. IniFile.Read(file), .. IniFile.Read(file + ".local")], context);
    }

    /// <summary>Whether a default remote is named.</summary>
    public bool HasDefault => Find("core", "remote") is not null;

    /// <summary>The remote of a name, or the default one.</summary>
    /// <exception cref="UserException">There is no such remote, it is of a kind that is not supported, or a setting or credential is at fault.</exception>
    public IRemote Open(string? name = null)
    {
        var wanted = (name ?? (Find("core", "remote") ?? throw NoDefault()).Value).ToLowerInvariant();
        lock (opened)
        {
            if (!opened.TryGetValue(wanted, out var remote))
                opened[wanted] = remote = RemoteKinds.Open(SettingsOf(name ?? wanted, []), context);
            return remote;
        }
    }

    public void Dispose()
    {
        foreach (var remote in opened.Values.OfType<NetworkRemote>())
            remote.Dispose();
    }

    // A url such as remote://store/folder stands for a folder of that remote and takes its settings over.
    private RemoteSettings SettingsOf(string name, IReadOnlyList<string> seen)
    {
        var section = SectionOf(name);
        var url = Find(section, "url") ?? throw Unknown(name);
        List<IniSetting> lines = [.. settings.Where(setting => setting.Section == section)];
        if (!url.Value.StartsWith("remote://", StringComparison.Ordinal))
            return new RemoteSettings(name, root, url, lines);
        var parts = url.Value["remote://".Length..].Split('/', 2);
        if (seen.Contains(SectionOf(parts[0])))
            throw RemoteSettings.NotUnderstood(url, "remotes that do not refer to each other in a circle");
        var other = SettingsOf(parts[0], [.. seen, section]);
        var joined = other.Url with { Value = parts.Length == 1 ? other.Url.Value : $"{other.Url.Value.TrimEnd('/')}/{parts[1]}" };
        return new RemoteSettings(name, root, joined, [.. other.Lines, .. lines.Where(line => line.Name != "url")]);
    }

    private static string SectionOf(string name) => $"remote \"{name.ToLowerInvariant()}\"";

    private IniSetting? Find(string section, string name) => settings.LastOrDefault(setting => setting.Section == section && setting.Name == name);

    private UserException NoDefault() => new(
        new UserFault("No default DVC remote is configured", "write these two lines into the file: [core] and remote = <name>") { Place = ConfigFile });

    private UserException Unknown(string name) => new(
        new UserFault($"There is no DVC remote named '{name}'", $"write these two lines into the file: ['remote \"{name}\"'] and url = <folder>")
        {
            Place = ConfigFile,
            Expected = string.Join(", ", settings.Where(setting => setting.Name == "url").Select(setting => setting.Section)),
        });
}
