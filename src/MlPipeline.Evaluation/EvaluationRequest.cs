using MlPipeline.Core.Digests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Steps;
using MlPipeline.Evaluation.Scores;

namespace MlPipeline.Evaluation;

/// <summary>What <see cref="ModelEvaluator"/> judges, and by what.</summary>
public sealed record EvaluationRequest
{
    /// <summary>Everything that the evaluation depends on; carried into the manifest.</summary>
    public required StepInputs Inputs { get; init; }

    /// <summary>The candidate's scores on the held-out rows.</summary>
    public required ScoreTable Candidate { get; init; }

    /// <summary>The candidate archive's digest; equal to the baseline's it means that the two are identical.</summary>
    public Digest? Model { get; init; }

    /// <summary>A score at or above it is a positive prediction of the candidate.</summary>
    public required double Threshold { get; init; }

    /// <summary>The baseline's scores on the same rows, or the reason why there are none.</summary>
    public required BaselineScores Baseline { get; init; }

    /// <summary>The attributes by which fairness is measured; each must be a column of the scores.</summary>
    public required IReadOnlyList<GroupDescription> Groups { get; init; }

    /// <summary>The gates, each of which gets a verdict.</summary>
    public required GateSet Gates { get; init; }

    /// <summary>What a pull request changes of the rules that it is judged by; carried into the manifest.</summary>
    public IReadOnlyList<string> RuleChanges { get; init; } = [];

    /// <summary>The seed of every resampling.</summary>
    public required int Seed { get; init; }

    /// <summary>A request with what a model says of itself: its threshold, groups, gates and seed.</summary>
    public static EvaluationRequest For(ModelDescription description, StepInputs inputs, ScoreTable candidate, BaselineScores baseline) => new()
    {
        Inputs = inputs,
        Candidate = candidate,
        Threshold = description.Threshold,
        Baseline = baseline,
        Groups = description.Groups,
        Gates = description.Gates,
        Seed = description.Seed,
    };
}
