using System.Globalization;
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
internal sealed class RestoreDataStage(Configure<RestoreRequest> settings) : IStage
{
    public string Name => "RestoreData";

    public StageResult Run(ModelRun run)
    {
        var asked = new RestoreRequest(run.Options.Root, PinsOf(run)) { Force = run.Options.Force };
        var request = settings(asked);
        FixedParts.Check("RestoreSettings", ("Root", asked.Root, request.Root), ("PinFiles", asked.PinFiles, request.PinFiles));
        var outcome = run.Run(Plan(run), () => new DatasetRestorer(run.Index).Restore(request, run.Cancellation));
        var manifest = outcome.Manifest;
        return StageResult.Of(
            outcome,
            ("Files", manifest.Outputs.Count.ToString(CultureInfo.InvariantCulture)),
            ("Bytes", manifest.Outputs.Sum(file => file.Size).ToString("N0", CultureInfo.InvariantCulture)));
    }

    /// <summary>The manifest of an earlier run, when it still counts.</summary>
    public static DataManifest Current(ModelRun run) =>
        run.Findings.Of("RestoreData", () => run.Steps.Current(Plan(run)) ?? throw Missing.Result("RestoreData"));

    /// <summary>The restored data file of a model.</summary>
    /// <exception cref="UserException">No pin pins it.</exception>
    public static FileRecord DataFile(ModelRun run, DataManifest data, ModelDescription description)
    {
        var path = run.Folder.Relative(Path.GetFullPath(description.DataFile, run.Folder.Model.Folder));
        return data.Outputs.FirstOrDefault(file => file.Path == path)
            ?? throw new UserException(new UserFault("The model's data file is not pinned", $"./build.sh PinData --data-path {path}") { Place = path });
    }

    internal static StepPlan<DataManifest> Plan(ModelRun run) =>
        new("RestoreData", run.Folder.DataManifest, ManifestJson.Canonical.DataManifest, PinFiles.Inputs(run.Options.Root, PinsOf(run)));

    private static IReadOnlyList<string> PinsOf(ModelRun run) => PinFiles.Below(run.Folder.Model.Folder);
}
