using MlPipeline.Core.Errors;
using MlPipeline.Data.Remotes;
using MlPipeline.Data.Remotes.Transfers;

namespace MlPipeline.Data.Tests.Remotes;

/// <summary>A repository's one remote, with an environment of its own and little patience.</summary>
internal sealed class Configured : IDisposable
{
    private readonly Repository repository = new();
    private readonly List<RemoteSet> sets = [];

    public Configured(params string[] lines) =>
        repository.Write(".dvc/config", $"[core]\nremote = store\n['remote \"store\"']\n{string.Join('\n', lines)}\n");

    public string ConfigFile => repository.At(".dvc/config");

    public string Folder => repository.Root;

    public Dictionary<string, string?> Environment { get; init; } = [];

    public TransferLimits Limits { get; init; } = new() { FirstDelay = TimeSpan.FromMilliseconds(1), Idle = TimeSpan.FromSeconds(20) };

    public IRemote Open()
    {
        var context = new RemoteContext { Environment = name => Environment.GetValueOrDefault(name), Limits = Limits, Random = () => 0 };
        sets.Add(RemoteSet.Of(repository.Root, context));
        return sets[^1].Open();
    }

    public UserFault FaultOfOpening() => Assert.Throws<UserException>(Open).Fault;

    /// <summary>A file with these bytes, beside nothing that matters.</summary>
    public string FileOf(byte[] bytes)
    {
        repository.Write("upload", bytes);
        return repository.At("upload");
    }

    public void Dispose()
    {
        sets.ForEach(set => set.Dispose());
        repository.Dispose();
    }
}
