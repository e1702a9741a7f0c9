using System.Globalization;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Evaluation;
using MlPipeline.Evaluation.Scores;
using MlPipeline.Nuke.Sessions;
using MlPipeline.Training.Reproducing;
using MlPipeline.Training.Workers;
using Nuke.Common.Tooling;

namespace MlPipeline.Nuke.Stages;

/// <summary>Retrains a model under other circumstances and fails unless the same bytes come out here, and what is promised elsewhere.</summary>
/// <param name="settings">What the build changes of training.</param>
/// <param name="times">How often it retrains under the same circumstances.</param>
internal sealed class ReproduceStage(Configure<TrainRequest> settings, int times) : IStage
{
    public string Name => "Reproduce";

    public StageResult Run(ModelRun run)
    {
        var trained = TrainStage.Current(run, settings);
        var description = CompileStage.Description(run);
        var data = RestoreDataStage.DataFile(run, RestoreDataStage.Current(run), description);
        var request = TrainStage.Request(run, CompileStage.Current(run), data, settings);
        var record = Reproducer.Reproduce(new ReproduceRequest(request.Worker, request.Data, request.Model, request.Scores)
        {
            Times = times,
            Widest = CpuClass.Widest(),
            Metrics = MetricsBy(description),
        });
        AtomicFile.WriteBytes(run.Folder.Reproduction, CanonicalJson.Serialize(record, ManifestJson.Canonical.ReproductionRecord));
        foreach (var attempt in record.Attempts)
            run.Log(TextOf(attempt));
        Enforce(record, LockedModel.Read(run.Folder) is { } locked && locked.Key == trained.Inputs.Key() ? locked.PromisedTier : ReproductionTier.MetricsWithin);
        return new StageResult(
            ["it always runs"],
            [
                KeyValuePair.Create("Tier", LockedModel.Name(record.TierHere)),
                KeyValuePair.Create("On other processors", LockedModel.Name(record.Tier)),
                KeyValuePair.Create("Attempts", record.Attempts.Count.ToString(CultureInfo.InvariantCulture)),
            ]);
    }

    /// <summary>What was seen when a model was last reproduced here; null where none was.</summary>
    public static ReproductionRecord? Proof(ModelRun run) => File.Exists(run.Folder.Reproduction)
        ? CanonicalJson.ReadFile(run.Folder.Reproduction, ManifestJson.Canonical.ReproductionRecord, "./build.sh Reproduce")
        : null;

    /// <summary>Gives the metrics of a scores file, as Evaluate would.</summary>
    public static Func<string, IReadOnlyDictionary<string, double>> MetricsBy(ModelDescription description) => scores =>
        ModelEvaluator.Evaluate(EvaluationRequest.For(description with { Gates = new GateSet([]), Groups = [] }, [], ScoreTable.Read(scores), BaselineScores.Missing("there is none to compare with"))).Metrics
            .Where(metric => metric.Estimate.Value is not null)
            .ToDictionary(metric => metric.Metric, metric => metric.Estimate.Value!.Value, StringComparer.Ordinal);

    private static string TextOf(ReproductionAttempt attempt)
    {
        var extent = (attempt.MetricDifference, attempt.ScoreDifference) switch
        {
            ({ } metric, _) => string.Create(CultureInfo.InvariantCulture, $"; metrics differ by up to {metric:G3}"),
            (null, { } score) => string.Create(CultureInfo.InvariantCulture, $"; scores differ by up to {score:G3}"),
            _ => "",
        };
        return attempt.Tier == ReproductionTier.Bytes
            ? $"{attempt.Circumstances}: same archive, same scores"
            : $"{attempt.Circumstances}: {LockedModel.Name(attempt.Tier)}; differs first in {attempt.FirstDifference}{extent}";
    }

    private static void Enforce(ReproductionRecord record, ReproductionTier promised)
    {
        if (record.TierHere == ReproductionTier.Bytes && record.Tier >= promised)
            return;
        var here = record.TierHere != ReproductionTier.Bytes;
        var first = record.Attempts.First(attempt => here ? attempt is { IsAnotherClass: false, Tier: not ReproductionTier.Bytes } : attempt.Tier < promised);
        throw new GateException(
            $"The model does not reproduce: the tier that holds is '{LockedModel.Name(here ? record.TierHere : record.Tier)}', '{LockedModel.Name(here ? ReproductionTier.Bytes : promised)}' is needed"
            + $"\n  under {first.Circumstances}\n  first difference: {first.FirstDifference}");
    }
}
