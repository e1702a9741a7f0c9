namespace MlPipeline.Training.Publishing;

/// <summary>What a publish made.</summary>
/// <param name="Sdk">The SDK that published it.</param>
/// <param name="Runtime">The runtime version it carries.</param>
/// <param name="Assemblies">File names of the repository's own assemblies in it.</param>
/// <param name="Packages">The version of each package in it, by id.</param>
public sealed record PublishedApplication(
    string Sdk, string Runtime, IReadOnlyList<string> Assemblies, IReadOnlyDictionary<string, string> Packages);
