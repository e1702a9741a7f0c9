using System.Globalization;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Nuke.Sessions;
using MlPipeline.Training.Reproducing;
using MlPipeline.Training.Workers;
using Nuke.Common.Tooling;

namespace MlPipeline.Nuke.Stages;

/// <summary>Retrains a model under other circumstances and fails unless the same bytes come out.</summary>
internal sealed class ReproduceStage(Configure<TrainRequest> settings) : IStage
{
    public string Name => "Reproduce";

    public StageResult Run(ModelRun run)
    {
        TrainStage.Current(run, settings);
        var data = RestoreDataStage.DataFile(run, RestoreDataStage.Current(run), CompileStage.Description(run));
        var request = TrainStage.Request(run, CompileStage.Current(run), data, settings);
        var record = Reproducer.Reproduce(new ReproduceRequest(request.Worker, request.Data, request.Model, request.Scores));
        AtomicFile.WriteBytes(run.Folder.Reproduction, CanonicalJson.Serialize(record, ManifestJson.Canonical.ReproductionRecord));
        foreach (var attempt in record.Attempts)
            run.Log($"{attempt.Circumstances}: {(attempt.FirstDifference is { } difference ? $"differs first in {difference}" : "same archive, same scores")}");
        Enforce(record);
        return new StageResult(
            ["it always runs"],
            [KeyValuePair.Create("Tier", record.Tier), KeyValuePair.Create("Attempts", record.Attempts.Count.ToString(CultureInfo.InvariantCulture))]);
    }

    private static void Enforce(ReproductionRecord record)
    {
        if (record.Tier == Reproducer.BytesTier)
            return;
        var first = record.Attempts.First(attempt => attempt.FirstDifference is not null);
        throw new GateException(
            $"The model does not reproduce: the tier that holds is '{record.Tier}'\n  under {first.Circumstances}\n  first difference: {first.FirstDifference}");
    }
}
