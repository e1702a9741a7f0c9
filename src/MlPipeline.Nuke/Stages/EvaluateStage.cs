using System.Globalization;
using MlPipeline.Core.Files;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Steps;
using MlPipeline.Core.Tables;
using MlPipeline.Evaluation;
using MlPipeline.Evaluation.Scores;
using MlPipeline.Nuke.Sessions;
using MlPipeline.Training.Workers;
using Nuke.Common.Tooling;

namespace MlPipeline.Nuke.Stages;

/// <summary>Measures a model on its held-out rows, compares it with the baseline, and gives each gate its verdict.</summary>
internal sealed class EvaluateStage(Configure<TrainRequest> training, Configure<EvaluationRequest> settings) : IStage
{
    public string Name => "Evaluate";

    public StageResult Run(ModelRun run)
    {
        var parts = Parts(run, training);
        var plan = Plan(run, parts);
        var outcome = run.Run(plan, () => Evaluate(run, parts, plan.Inputs));
        var manifest = outcome.Manifest;
        var auc = manifest.Metrics.FirstOrDefault(metric => metric.Metric == MetricNames.Auc)?.Estimate;
        return StageResult.Of(
            outcome,
            ("Rows", manifest.Rows.ToString("N0", CultureInfo.InvariantCulture)),
            ("AUC", auc is null ? "undefined" : $"{Rounded(auc.Value)} [{Rounded(auc.Lower)}, {Rounded(auc.Upper)}]"),
            ("Baseline", BaselineText(manifest.Baseline)));
    }

    /// <summary>The manifest of an earlier run, when it still counts.</summary>
    public static EvaluationManifest Current(ModelRun run, Configure<TrainRequest> training) =>
        run.Steps.Current(Plan(run, Parts(run, training))) ?? throw Missing.Result("Evaluate");

    private static EvaluationParts Parts(ModelRun run, Configure<TrainRequest> training)
    {
        var data = RestoreDataStage.Current(run);
        return new EvaluationParts(
            TrainStage.Current(run, training), CompileStage.Current(run), CompileStage.Description(run), data, CommittedBaseline.Read(run.Folder, data));
    }

    private static StepPlan<EvaluationManifest> Plan(ModelRun run, EvaluationParts parts)
    {
        var inputs = new StepInputs { { "threshold", parts.Description.Threshold }, { "seed", parts.Description.Seed } };
        foreach (var output in parts.Training.Outputs)
            inputs.Add(output.Path, output.Digest);
        inputs.Add("holdout", parts.Training.Holdout);
        inputs.Add("gates", StepDigests.Of(parts.Description.Gates));
        inputs.Add("groups", StepDigests.Of(parts.Description.Groups));
        StepDigests.AddAssemblies(inputs, run.Index, typeof(ModelEvaluator), typeof(CsvFile));
        if (parts.Baseline is { } baseline)
        {
            inputs.Add(baseline.Archive.Path, baseline.Archive.Digest);
            inputs.Add("baseline record", StepDigests.Of(baseline.Record));
            inputs.Add("scorer", parts.Application.ScorerInputs().Key());
        }

        return new("Evaluate", run.Folder.EvaluationManifest, ManifestJson.Canonical.EvaluationManifest, inputs);
    }

    private EvaluationManifest Evaluate(ModelRun run, EvaluationParts parts, StepInputs inputs)
    {
        File.Delete(run.Folder.BaselineScores);
        var request = EvaluationRequest.For(parts.Description, inputs, ScoreTable.Read(run.Folder.Scores), Baseline(run, parts)) with
        {
            Model = parts.Training.Outputs[0].Digest,
        };
        var manifest = ModelEvaluator.Evaluate(settings(request));
        return File.Exists(run.Folder.BaselineScores)
            ? manifest with { Outputs = [FileRecord.Of(run.Options.Root, run.Folder.BaselineScores)] }
            : manifest;
    }

    private static BaselineScores Baseline(ModelRun run, EvaluationParts parts)
    {
        if (parts.Baseline is not { } baseline)
            return BaselineScores.Missing("no baseline");
        if (BaselineScores.Incompatibility(baseline.Record, parts.Description) is { } reason)
            return BaselineScores.Missing(reason);
        var data = RestoreDataStage.DataFile(run, parts.Data, parts.Description);
        var part = AtomicFile.PartOf(run.Folder.BaselineScores);
        new ModelWorker(CompileStage.Worker(run, parts.Application)).Score(
            Path.GetFullPath(data.Path, run.Options.Root), run.Folder.BaselineArchive, part);
        File.Move(part, run.Folder.BaselineScores, overwrite: true);
        return BaselineScores.Of(baseline.Record, ScoreTable.Read(run.Folder.BaselineScores));
    }

    private static string BaselineText(BaselineComparison comparison) => comparison.State switch
    {
        ComparisonState.Compared => "compared",
        ComparisonState.Identical => "identical",
        _ => comparison.Reason ?? "not evaluated",
    };

    private static string Rounded(double? value) => value?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "undefined";

    /// <summary>What an evaluation depends on.</summary>
    private sealed record EvaluationParts(
        TrainingManifest Training, ApplicationManifest Application, ModelDescription Description, DataManifest Data, CommittedBaseline? Baseline);
}
