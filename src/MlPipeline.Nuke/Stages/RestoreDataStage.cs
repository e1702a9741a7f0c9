using MlPipeline.Core.Errors;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Steps;
using MlPipeline.Data.Pins;
using MlPipeline.Data.Restoring;
using MlPipeline.Nuke.Sessions;
using Nuke.Common.Tooling;

namespace MlPipeline.Nuke.Stages;

/// <summary>Brings a model's pinned files to what its pins say.</summary>
/// <remarks>The restorer itself knows what is up to date: it looks at every pinned file in every run.</remarks>
internal sealed class RestoreDataStage(Configure<RestoreRequest> settings) : IStage
{
    public string Name => "RestoreData";

    public StageResult Run(ModelRun run)
    {
        var display = run.Display();
        var asked = new RestoreRequest(run.Options.Root, PinsOf(run))
        {
            Force = run.Options.Force,
            Verify = run.Options.Verify || run.Options.Force,
            Tell = display.Log,
            Progress = display.Show,
        };
        var request = settings(asked);
        FixedParts.Check("RestoreSettings", ("Root", asked.Root, request.Root), ("PinFiles", asked.PinFiles, request.PinFiles), ("Inner", asked.Inner, request.Inner));
        var result = new DatasetRestorer(run.Index, run.Clock).Restore(request, run.Cancellation);
        var outcome = run.Record(Plan(run), result.Manifest, result.Changes);
        return new StageResult(outcome.Reasons, DataRestoring.FactsOf(result));
    }

    /// <summary>The manifest of an earlier run, when it still counts.</summary>
    public static DataManifest Current(ModelRun run) =>
        run.Findings.Of("RestoreData", () => run.Steps.Current(Plan(run)) ?? throw Missing.Result("RestoreData"));

    /// <summary>The restored data file of a model: a pinned one, or one in a pinned directory.</summary>
    /// <exception cref="UserException">No pin pins it.</exception>
    public static FileRecord DataFile(ModelRun run, DataManifest data, ModelDescription description)
    {
        var path = run.Folder.Relative(Path.GetFullPath(description.DataFile, run.Folder.Model.Folder));
        return data.Outputs.FirstOrDefault(file => file.Path == path)
            ?? (data.Artifacts.Any(artifact => path.StartsWith(artifact.Path + "/", StringComparison.Ordinal)) ? FileIn(run, path) : null)
            ?? throw new UserException(new UserFault("The model's data file is not pinned", $"./build.sh PinData --data-path {path}") { Place = path });
    }

    internal static StepPlan<DataManifest> Plan(ModelRun run) =>
        new("RestoreData", run.Folder.DataManifest, ManifestJson.Canonical.DataManifest, PinFiles.Inputs(run.Options.Root, PinsOf(run)));

    // The restore held the whole directory against its pin.
    private static FileRecord? FileIn(ModelRun run, string path)
    {
        var full = Path.GetFullPath(path, run.Options.Root);
        return run.Index.DigestOf(full, run.Options.Verify) is { } digest ? new FileRecord(path, new FileInfo(full).Length, digest) : null;
    }

    private static IReadOnlyList<string> PinsOf(ModelRun run) => PinFiles.Below(run.Folder.Model.Folder);
}
