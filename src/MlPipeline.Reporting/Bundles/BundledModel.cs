using MlPipeline.Core.Digests;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Reporting.Inputs;

namespace MlPipeline.Reporting.Bundles;

/// <summary>What a model's report is made of, without the facts of a run: no address of the staged service, no latency.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Project">The model's folder below <c>src/Models</c>, by which the default branch's gates are found.</param>
public sealed record BundledModel(string Model, string Project)
{
    /// <summary>What RestoreData restored.</summary>
    public DataManifest? Data { get; init; }

    /// <summary>What the model's executable says of itself.</summary>
    public ModelDescription? Description { get; init; }

    /// <summary>What ValidateData found.</summary>
    public ValidationManifest? Validation { get; init; }

    /// <summary>What Train made.</summary>
    public TrainingManifest? Training { get; init; }

    /// <summary>What Evaluate measured, with the verdicts that the run reached itself.</summary>
    public EvaluationManifest? Evaluation { get; init; }

    /// <summary>The digest of the evaluation's manifest.</summary>
    public Digest? EvaluationDigest { get; init; }

    /// <summary>What shuffling each column does.</summary>
    public ImportanceRecord? Importance { get; init; }

    /// <summary>The image.</summary>
    public ImageManifest? Image { get; init; }

    /// <summary>Where the image was staged; its address is empty.</summary>
    public DeploymentRecord? Deployment { get; init; }

    /// <summary>What SmokeTest saw; its latency is null.</summary>
    public SmokeRecord? Smoke { get; init; }

    /// <summary>The release; null means that there is none.</summary>
    public ReleaseManifest? Release { get; init; }

    /// <summary>The stages that failed, in the order they ran.</summary>
    public required IReadOnlyList<StageFailure> Failures { get; init; }

    /// <summary>What is known of a model's run.</summary>
    /// <param name="input">What its report is made of.</param>
    /// <param name="project">The model's folder below <c>src/Models</c>.</param>
    public static BundledModel Of(ReportInput input, string project) => new(input.Model, project)
    {
        Data = input.Data,
        Description = input.Description,
        Validation = input.Validation,
        Training = input.Training,
        Evaluation = input.Evaluation,
        EvaluationDigest = input.EvaluationDigest,
        Importance = input.Importance,
        Image = input.Image,
        Deployment = input.Deployment,
        Smoke = input.Smoke,
        Release = input.Release,
        Failures = input.Failures,
    };

    /// <summary>The same without the facts of a run, and without what no comment shows of the data.</summary>
    internal BundledModel WithoutRunFacts() => this with
    {
        Validation = BundledData.Of(Validation),
        Deployment = Deployment is null ? null : Deployment with { Address = "" },
        Smoke = Smoke is null ? null : Smoke with { Latency = null },
    };

    /// <summary>What a report is made of.</summary>
    internal ReportInput ToInput() => new(Model)
    {
        Data = Data,
        Description = Description,
        Validation = Validation,
        Training = Training,
        Evaluation = Evaluation,
        EvaluationDigest = EvaluationDigest,
        Importance = Importance,
        Image = Image,
        Deployment = Deployment,
        Smoke = Smoke,
        Release = Release,
        Failures = Failures,
    };
}
