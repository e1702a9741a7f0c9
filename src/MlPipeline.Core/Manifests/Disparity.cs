namespace MlPipeline.Core.Manifests;

/// <summary>A metric compared between the groups of an attribute, by Fairlearn's definitions.</summary>
/// <param name="Name">Fairlearn's name, in kebab case, such as <c>demographic-parity-difference</c>.</param>
/// <param name="Metric">The metric whose groups are compared.</param>
/// <param name="Estimate">The value; the interval where one is defined.</param>
public sealed record Disparity(string Name, string Metric, Estimate Estimate);
