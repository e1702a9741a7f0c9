using MlPipeline.Core.Runs;

namespace MlPipeline.Nuke.Sessions;

/// <summary>What a build's parameters and host say about a run.</summary>
/// <param name="Root">The repository's root.</param>
/// <param name="ModelsFolder">The folder of the models' projects.</param>
/// <param name="ModelName">The one model to run for, or null for all.</param>
internal sealed record PipelineOptions(string Root, string ModelsFolder, string? ModelName)
{
    /// <summary>Run steps even when they are up to date.</summary>
    public bool Force { get; init; }

    /// <summary>Read every output again.</summary>
    public bool Verify { get; init; }

    /// <summary>Say of each step why it ran or did not.</summary>
    public bool Why { get; init; }

    /// <summary>Where results of steps are kept by their keys; null keeps none.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>Whether packages must be exactly those of the lock files.</summary>
    public bool LockedRestore { get; init; }

    /// <summary>The branch that a pull request asks to be merged into, by whose rules it is judged; null elsewhere.</summary>
    public string? RequestBase { get; init; }

    /// <summary>Where Scriban templates lie.</summary>
    public required string TemplatesFolder { get; init; }

    /// <summary>NuGet's folder of restored packages; null where it is not known.</summary>
    public string? PackagesFolder { get; init; }

    /// <summary>The runtime identifier that models are published for.</summary>
    public required string Rid { get; init; }

    /// <summary>The models to run for, told from the folders as they are now.</summary>
    /// <exception cref="Core.Errors.UserException">There is none, or none of that name.</exception>
    public IReadOnlyList<ModelProject> FindModels() => ModelProject.Select(ModelsFolder, ModelName);
}
