namespace MlPipeline.Core.Models;

/// <summary>A model's gates, as declared now or as accepted with a baseline.</summary>
/// <param name="Gates">The gates in the order they were declared.</param>
public sealed record GateSet(IReadOnlyList<GateDefinition> Gates);
