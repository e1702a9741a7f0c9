namespace MlPipeline.Core.Manifests;

/// <summary>A check of the staged service.</summary>
/// <param name="Name">What should hold, as a phrase.</param>
/// <param name="Passed">Whether it held.</param>
/// <param name="Detail">What was seen, without what differs from run to run.</param>
public sealed record SmokeCheck(string Name, bool Passed, string Detail);
