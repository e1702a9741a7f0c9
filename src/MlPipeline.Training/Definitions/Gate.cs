using MlPipeline.Core.Models;

namespace MlPipeline.Training.Definitions;

/// <summary>Ways to declare a gate. Every bound comes with its reason.</summary>
public static class Gate
{
    /// <summary>The metric must reach the bound.</summary>
    public static GateDefinition AtLeast(string metric, double bound, string because) => new(GateKind.Metric, metric, bound, because);

    /// <summary>The metric, for which lower is better, must not exceed the bound.</summary>
    public static GateDefinition AtMost(string metric, double bound, string because) => new(GateKind.Metric, metric, bound, because);

    /// <summary>The metric must not be worse than the baseline's by the margin or more, on the same rows.</summary>
    public static GateDefinition NotWorseThanBaseline(string metric, double margin, string because) =>
        new(GateKind.Baseline, metric, margin, because);

    /// <summary>No two groups of the attribute may differ in the metric by more than the bound.</summary>
    public static GateDefinition GroupsDifferByAtMost(string metric, string attribute, double bound, string because) =>
        new(GateKind.GroupDifference, metric, bound, because) { GroupBy = attribute };

    /// <summary>The same gate, which then fails the build unless it passes.</summary>
    public static GateDefinition Required(this GateDefinition gate) => gate with { Required = true };
}
