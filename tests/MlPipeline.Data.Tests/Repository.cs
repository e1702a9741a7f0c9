using System.Security.Cryptography;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;
using MlPipeline.Core.Manifests;
using MlPipeline.Data.Pinning;
using MlPipeline.Data.Pins;
using MlPipeline.Data.Remotes;
using MlPipeline.Data.Remotes.Transfers;
using MlPipeline.Data.Restoring;

namespace MlPipeline.Data.Tests;

/// <summary>A repository in a temporary folder whose default remote is a folder beside it.</summary>
internal sealed class Repository : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public Repository()
    {
        Write(".dvc/config", "[core]\n    remote = store\n['remote \"store\"']\n    url = ../../remote\n");
        Directory.CreateDirectory(Remote);
    }

    /// <summary>What its remotes take from the machine: nothing of the real environment, and little patience.</summary>
    public RemoteContext Remotes { get; set; } = new()
    {
        Environment = _ => null,
        Random = () => 0,
        Limits = new TransferLimits { FirstDelay = TimeSpan.FromMilliseconds(1), Idle = TimeSpan.FromSeconds(20) },
    };

    public string Root => Path.Combine(folder.Path, "repository");

    public string Remote => Path.Combine(folder.Path, "remote");

    /// <summary>A repository that holds what DVC itself wrote.</summary>
    public static Repository MadeByDvc()
    {
        var repository = new Repository();
        var made = Path.Combine(AppContext.BaseDirectory, "Fixtures", "dvc-made");
        foreach (var file in Directory.EnumerateFiles(made, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(made, file)))
        {
            var target = file.StartsWith("remote", StringComparison.Ordinal) ? Path.Combine(repository.folder.Path, file)
                : file == "dvc-config" ? repository.At(".dvc/config")
                // Under its own name it would be a pin of the repository that the tests lie in.
                : repository.At(file.Replace(".dvc.made", ".dvc", StringComparison.Ordinal));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(made, file), target, overwrite: true);
        }

        return repository;
    }

    public string At(string path) => Path.Combine(Root, path);

    public string Object(string key) => Path.Combine(Remote, key);

    public string ObjectOf(byte[] bytes)
    {
        var md5 = Md5(bytes);
        return Object($"files/md5/{md5[..2]}/{md5[2..]}");
    }

    /// <summary>The path of an object in the repository's own cache.</summary>
    public string Cached(byte[] bytes) => At($".dvc/cache/files/md5/{Md5(bytes)[..2]}/{Md5(bytes)[2..]}");

    /// <summary>The keys of all that the repository's own cache holds, parts of writers and what was set aside among them.</summary>
    public IReadOnlyList<string> CachedKeys() => Directory.Exists(At(".dvc/cache"))
        ? [.. Directory.EnumerateFiles(At(".dvc/cache"), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(At(".dvc/cache"), file)).Where(key => key != "mlpipeline.lock").Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Takes over the pins of another checkout, and not what they pin.</summary>
    public void TakePinsOf(Repository other)
    {
        foreach (var file in other.Files().Where(file => file.EndsWith(".dvc", StringComparison.Ordinal) || Path.GetFileName(file) == ".gitignore"))
            Write(file, File.ReadAllBytes(other.At(file)));
    }

    /// <summary>Makes the default remote one that these lines describe.</summary>
    public void UseRemote(params IEnumerable<string> lines) => Write(".dvc/config", $"[core]\nremote = store\n['remote \"store\"']\n{string.Join('\n', lines)}\n");

    /// <summary>Adds lines to the configuration.</summary>
    public void Configure(string lines) => File.AppendAllText(At(".dvc/config"), lines);

    public static string Md5(byte[] bytes) => Convert.ToHexStringLower(MD5.HashData(bytes));

    public void Write(string path, string text) => Write(path, System.Text.Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllBytes(At(path), bytes);
    }

    public FileIndex Index() => FileIndex.Open(Path.Combine(folder.Path, "index.json"), TimeProvider.System);

    public PinResult Pin(string path) => new DatasetPinner(Index(), TimeProvider.System) { Remotes = Remotes }.Pin(new(Root, path), TestContext.Current.CancellationToken);

    public DataManifest Restore(bool force = false) => Run(new(Root, PinFiles.Below(Root)) { Force = force }).Manifest;

    public RestoreResult Run(RestoreRequest request) =>
        new DatasetRestorer(Index(), TimeProvider.System) { Remotes = Remotes }.Restore(request, TestContext.Current.CancellationToken);

    /// <summary>What a restore did, for people.</summary>
    public IReadOnlyList<string> Changes(bool verify = false) => Run(new(Root, PinFiles.Below(Root)) { Verify = verify }).Changes;

    public UserFault FaultOfRestore(bool force = false) => Assert.Throws<UserException>(() => Restore(force)).Fault;

    public UserFault FaultOfPin(string path) => Assert.Throws<UserException>(() => Pin(path)).Fault;

    /// <summary>Every file of the working tree, without configuration, by relative path.</summary>
    public IReadOnlyList<string> Files() =>
    [
        .. Directory.EnumerateFileSystemEntries(Root, "*", SearchOption.AllDirectories)
            .Where(file => !Directory.Exists(file))
            .Select(file => Path.GetRelativePath(Root, file))
            .Where(file => !file.StartsWith(".dvc/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public void Dispose() => folder.Dispose();
}
