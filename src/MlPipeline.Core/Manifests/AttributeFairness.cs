namespace MlPipeline.Core.Manifests;

/// <summary>Fairness by one attribute.</summary>
/// <param name="Attribute">The attribute's name.</param>
/// <param name="Groups">Its groups, ordered by level.</param>
/// <param name="Disparities">What differs between them.</param>
public sealed record AttributeFairness(string Attribute, IReadOnlyList<GroupMetrics> Groups, IReadOnlyList<Disparity> Disparities);
