using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Data.Pinning;
using MlPipeline.Nuke.Sessions;

namespace MlPipeline.Nuke.Stages;

/// <summary>Makes the current model the baseline that later candidates are compared with.</summary>
internal sealed class AcceptBaselineStage(StageSettings settings) : IStage
{
    public string Name => "AcceptBaseline";

    public StageResult Run(ModelRun run)
    {
        var trained = TrainStage.Current(run, settings.Training);
        var evaluation = EvaluateStage.Current(run, settings);
        if (evaluation.Gates.Any(gate => gate.Blocks))
            throw new GateException("A model whose gates block its release cannot become the baseline");
        var record = Record(run, trained);
        var profile = Profile(run);
        AtomicFile.WriteBytes(run.Folder.BaselineArchive, File.ReadAllBytes(run.Folder.ModelArchive));
        var pin = new DatasetPinner(run.Index, run.Clock).Pin(new PinRequest(run.Options.Root, run.Folder.BaselineArchive), run.Cancellation);
        AtomicFile.WriteBytes(run.Folder.BaselineRecord, CanonicalJson.Serialize(record, ManifestJson.Canonical.BaselineRecord));
        AtomicFile.WriteBytes(run.Folder.BaselineGates, CanonicalJson.Serialize(CompileStage.Description(run).Gates, ManifestJson.Canonical.GateSet));
        AtomicFile.WriteBytes(run.Folder.BaselineProfile, CanonicalJson.Serialize(profile, ManifestJson.Canonical.BaselineProfile));
        var locked = LockedModel.Of(run, trained);
        AtomicFile.WriteBytes(run.Folder.ModelLock, CanonicalJson.Serialize(locked, ManifestJson.Canonical.ModelLock));
        run.Index.Save();
        if (locked.PromisedTier == ReproductionTier.None)
            run.Log("The lock promises nothing on other processors: ./build.sh Reproduce before AcceptBaseline proves what holds there");
        run.Log($"Commit {run.Folder.Relative(run.Folder.Baseline)} and the store");
        return new StageResult(["it always runs"], [KeyValuePair.Create("Model", record.Model.Abbreviated), KeyValuePair.Create("Pin", pin.Pin)]);
    }

    private static BaselineRecord Record(ModelRun run, TrainingManifest trained)
    {
        var description = CompileStage.Description(run);
        return new BaselineRecord
        {
            Model = trained.Outputs[0].Digest,
            Evaluation = Digest.OfFile(run.Folder.EvaluationManifest),
            Threshold = description.Threshold,
            Split = description.Split,
            Label = description.Label,
            Columns = description.Columns,
        };
    }

    private static BaselineProfile Profile(ModelRun run) => new()
    {
        Data = RestoreDataStage.DataFile(run, RestoreDataStage.Current(run), CompileStage.Description(run)).Digest,
        Profile = ValidateDataStage.Look(run).Profile,
    };
}
