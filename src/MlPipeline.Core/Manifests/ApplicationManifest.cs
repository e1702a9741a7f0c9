using MlPipeline.Core.Digests;
using MlPipeline.Core.Steps;

namespace MlPipeline.Core.Manifests;

/// <summary>What Compile built: the model's executable, published once for describe, train, score and serve.</summary>
public sealed record ApplicationManifest : IManifest
{
    /// <inheritdoc/>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The sources, props, locks, SDK and RID that it was built from.</summary>
    public required StepInputs Inputs { get; init; }

    /// <summary>The published executable's name.</summary>
    public required string Executable { get; init; }

    /// <summary>The runtime identifier it was published for.</summary>
    public required string Rid { get; init; }

    /// <summary>The SDK that published it.</summary>
    public required string Sdk { get; init; }

    /// <summary>The runtime version it carries.</summary>
    public required string Runtime { get; init; }

    /// <summary>The digest of each of the project's own assemblies that training uses, by file name.</summary>
    public required SortedDictionary<string, Digest> Assemblies { get; init; }

    /// <summary>The version of each package in the closure, by id.</summary>
    public required SortedDictionary<string, string> Packages { get; init; }

    /// <inheritdoc/>
    public required IReadOnlyList<FileRecord> Outputs { get; init; }
}
