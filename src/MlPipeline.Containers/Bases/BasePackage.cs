using MlPipeline.Core.Manifests;

namespace MlPipeline.Containers.Bases;

/// <summary>A package of the base's system.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its exact version.</param>
/// <param name="Architecture">As its system names it, such as <c>amd64</c>.</param>
/// <param name="Files">Which of its files the image holds, by their path in it.</param>
internal sealed record BasePackage(string Name, string Version, string Architecture, IReadOnlyList<FileRecord> Files);
