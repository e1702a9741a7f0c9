using MlPipeline.Data.Remotes.Transfers;

namespace MlPipeline.Data.Remotes;

/// <summary>What remotes take from the machine they run on.</summary>
internal sealed record RemoteContext
{
    /// <summary>A variable of the environment by its name, or null.</summary>
    public Func<string, string?> Environment { get; init; } = System.Environment.GetEnvironmentVariable;

    /// <summary>Measures silence and waits between tries.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>From 0 to 1, so that many who failed together do not come again together.</summary>
    public Func<double> Random { get; init; } = System.Random.Shared.NextDouble;

    /// <summary>What holds where the configuration says nothing.</summary>
    public TransferLimits Limits { get; init; } = new();

    /// <summary>A variable that is set to something.</summary>
    public string? Variable(string name) => Environment(name) is { Length: > 0 } value ? value : null;
}
