using MlPipeline.Core.Models;

namespace MlPipeline.Reporting.Bundles;

/// <summary>What the reader of a bundle knows by itself.</summary>
/// <param name="Gates">The gates that the default branch has committed beside its baselines, by the model's folder below <c>src/Models</c>.</param>
/// <param name="FromFork">Whether a fork's code computed the bundle.</param>
public sealed record BundleTerms(IReadOnlyDictionary<string, GateSet> Gates, bool FromFork);
