using System.Text.Json.Serialization.Metadata;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Core.Steps;

/// <summary>A step before it is known whether it must run.</summary>
/// <param name="Name">The step's name, as in the build's table.</param>
/// <param name="ManifestFile">Where its manifest stands.</param>
/// <param name="Type">How its manifest is written.</param>
/// <param name="Inputs">Everything that its result depends on, as it is now.</param>
public sealed record StepPlan<TManifest>(string Name, string ManifestFile, JsonTypeInfo<TManifest> Type, StepInputs Inputs)
    where TManifest : class, IManifest
{
    /// <summary>Whether the result is worth keeping by its key; what takes no time is not.</summary>
    public bool IsKept { get; init; }
}
