using System.Text.RegularExpressions;
using MlPipeline.Core.Errors;

namespace MlPipeline.Data.Remotes;

/// <summary>The remotes that a repository's <c>.dvc/config</c> and <c>.dvc/config.local</c> name; the local file wins.</summary>
internal sealed partial class RemoteSet
{
    private readonly string configFile;
    private readonly IReadOnlyList<IniSetting> settings;

    private RemoteSet(string configFile, IReadOnlyList<IniSetting> settings)
    {
        this.configFile = configFile;
        this.settings = settings;
    }

    public static RemoteSet Of(string root)
    {
        var file = Path.Combine(root, ".dvc", "config");
        return new RemoteSet(file, [.. IniFile.Read(file), .. IniFile.Read(file + ".local")]);
    }

    /// <summary>Whether a default remote is named.</summary>
    public bool HasDefault => Find("core", "remote") is not null;

    /// <summary>The remote of a name, or the default one.</summary>
    /// <exception cref="UserException">There is no such remote, or it is of a kind that is not supported.</exception>
    public IRemote Open(string? name = null)
    {
        var wanted = name ?? (Find("core", "remote") ?? throw NoDefault()).Value;
        var url = Find($"remote \"{wanted.ToLowerInvariant()}\"", "url") ?? throw Unknown(wanted);
        return new LocalFolderRemote(FolderOf(url));
    }

    private IniSetting? Find(string section, string name) => settings.LastOrDefault(setting => setting.Section == section && setting.Name == name);

    private static string FolderOf(IniSetting url)
    {
        var scheme = Scheme().Match(url.Value);
        if (!scheme.Success)
            return Path.GetFullPath(url.Value, Path.GetDirectoryName(url.File)!);
        return scheme.Value == "file://" && url.Value.StartsWith("file:///", StringComparison.Ordinal)
            ? Path.GetFullPath(new Uri(url.Value).LocalPath)
            : throw new UserException(new UserFault("The DVC remote is of a kind that is not supported", "set the remote's url to a folder")
            {
                Place = url.Place,
                Expected = "a folder, absolute or relative to the configuration file's own",
                Actual = url.Value,
            });
    }

    private UserException NoDefault() => new(
        new UserFault("No default DVC remote is configured", "write these two lines into the file: [core] and remote = <name>") { Place = configFile });

    private UserException Unknown(string name) => new(
        new UserFault($"There is no DVC remote named '{name}'", $"write these two lines into the file: ['remote \"{name}\"'] and url = <folder>")
        {
            Place = configFile,
            Expected = string.Join(", ", settings.Where(setting => setting.Name == "url").Select(setting => setting.Section)),
        });

    [GeneratedRegex(@"\A\w+://")]
    private static partial Regex Scheme();
}
