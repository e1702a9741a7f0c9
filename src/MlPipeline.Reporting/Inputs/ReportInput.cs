using MlPipeline.Core.Digests;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;

namespace MlPipeline.Reporting.Inputs;

/// <summary>All that a model's report is made of. What a run did not reach is null, and the report says "not run" there.</summary>
/// <param name="Model">The model's name.</param>
public sealed record ReportInput(string Model)
{
    /// <summary>What RestoreData restored.</summary>
    public DataManifest? Data { get; init; }

    /// <summary>What ValidateData found.</summary>
    public ValidationManifest? Validation { get; init; }

    /// <summary>What Train made.</summary>
    public TrainingManifest? Training { get; init; }

    /// <summary>What Evaluate measured, with the gates' verdicts.</summary>
    public EvaluationManifest? Evaluation { get; init; }

    /// <summary>The digest of the evaluation's manifest.</summary>
    public Digest? EvaluationDigest { get; init; }

    /// <summary>What the model's executable says of itself.</summary>
    public ModelDescription? Description { get; init; }

    /// <summary>The release; null means that there is none.</summary>
    public ReleaseManifest? Release { get; init; }

    /// <summary>The stages that failed, in the order they ran. A failed gate is no failure of a stage: the evaluation tells of it.</summary>
    public IReadOnlyList<StageFailure> Failures { get; init; } = [];
}
