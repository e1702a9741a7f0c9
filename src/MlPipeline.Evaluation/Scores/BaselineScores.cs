using MlPipeline.Core.Digests;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;

namespace MlPipeline.Evaluation.Scores;

/// <summary>The baseline's scores on the candidate's rows, or the reason why there are none.</summary>
public sealed record BaselineScores
{
    private BaselineScores()
    {
    }

    /// <summary>The scores; null when the comparison cannot be made.</summary>
    public ScoreTable? Scores { get; private init; }

    /// <summary>The threshold that the baseline decides by.</summary>
    public double Threshold { get; private init; }

    /// <summary>The baseline archive's digest.</summary>
    public Digest? Model { get; private init; }

    /// <summary>Why there are no scores.</summary>
    public string? Reason { get; private init; }

    /// <summary>A baseline scored by the current executable on the current holdout.</summary>
    public static BaselineScores Of(BaselineRecord baseline, ScoreTable scores) => Of(scores, baseline.Threshold, baseline.Model);

    /// <summary>Scores of a model with the digest <paramref name="model"/> that decides by <paramref name="threshold"/>.</summary>
    public static BaselineScores Of(ScoreTable scores, double threshold, Digest? model) =>
        new() { Scores = scores, Threshold = threshold, Model = model };

    /// <summary>No comparison; <paramref name="reason"/> says why, such as <c>no baseline</c>.</summary>
    public static BaselineScores Missing(string reason) => new() { Reason = reason };

    /// <summary>Why a baseline must not be compared with a model, or null when it may: another split, label or schema.</summary>
    public static string? Incompatibility(BaselineRecord baseline, ModelDescription model) => Compatibility.Fault(baseline, model);
}
