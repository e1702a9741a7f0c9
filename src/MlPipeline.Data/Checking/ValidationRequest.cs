using MlPipeline.Core.Digests;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Steps;
using MlPipeline.Core.Tables;

namespace MlPipeline.Data.Checking;

/// <summary>Data to be held against what a model says of them.</summary>
/// <param name="Inputs">What the result depends on, for the manifest.</param>
/// <param name="Table">The data.</param>
/// <param name="Model">What the model says; further columns of the table are allowed.</param>
public sealed record ValidationRequest(StepInputs Inputs, Table Table, ModelDescription Model)
{
    /// <summary>The digest of the data file, by which equal data are known; null compares in any case.</summary>
    public Digest? Data { get; init; }

    /// <summary>What the baseline's data held; null leaves the difference unevaluated.</summary>
    public BaselineProfile? Baseline { get; init; }

    /// <summary>Why there is no baseline's profile.</summary>
    public string NoBaseline { get; init; } = "no baseline";
}
