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

    /// <summary>Permutation importance of the candidate's columns.</summary>
    public ImportanceRecord? Importance { get; init; }

    /// <summary>What BuildImage assembled.</summary>
    public ImageManifest? Image { get; init; }

    /// <summary>What DeployStaging put into service; it counts only while it names this release.</summary>
    public DeploymentRecord? Deployment { get; init; }

    /// <summary>What SmokeTest saw; it counts only while it names this release.</summary>
    public SmokeRecord? Smoke { get; init; }

    /// <summary>The stages that failed, in the order they ran. A failed gate is no failure of a stage: the evaluation tells of it.</summary>
    public IReadOnlyList<StageFailure> Failures { get; init; } = [];

    /// <summary>The same without the facts of the run, which no rendered file shows: what the files depend on besides the templates.</summary>
    public ReportInput WithoutRunFacts => this with
    {
        Deployment = CountingDeployment is { } deployment ? deployment with { Address = "" } : null,
        Smoke = CountingSmoke is { } smoke ? smoke with { Latency = null } : null,
    };

    /// <summary>The deployment of this very release, or null.</summary>
    internal DeploymentRecord? CountingDeployment => Deployment is { } deployment && deployment.Release == Release?.Root ? deployment : null;

    /// <summary>The smoke test of this very release, or null.</summary>
    internal SmokeRecord? CountingSmoke => Smoke is { } smoke && smoke.Release == Release?.Root ? smoke : null;
}
