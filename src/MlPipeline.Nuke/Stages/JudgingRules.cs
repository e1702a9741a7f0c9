using MlPipeline.Core.Models;

namespace MlPipeline.Nuke.Stages;

/// <summary>What a model is judged by: the rules of its own tree or, on a pull request, those of the commit that the request grew from.</summary>
/// <param name="Baseline">The baseline to compare with, or null.</param>
internal sealed record JudgingRules(CommittedBaseline? Baseline)
{
    /// <summary>Why there is no baseline.</summary>
    public string NoBaseline { get; init; } = "no baseline";

    /// <summary>The gates that count instead of the declared ones; null leaves those.</summary>
    public GateSet? Gates { get; init; }

    /// <summary>What a request changes of the rules, a sentence each: it is judged without these changes.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];
}
