using System.Globalization;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Steps;
using MlPipeline.Core.Tables;
using MlPipeline.Data.Checking;
using MlPipeline.Nuke.Sessions;

namespace MlPipeline.Nuke.Stages;

/// <summary>Holds a model's data against its row type; a violation fails the build as a gate does.</summary>
internal sealed class ValidateDataStage : IStage
{
    public string Name => "ValidateData";

    public StageResult Run(ModelRun run)
    {
        CompileStage.Current(run);
        var description = CompileStage.Description(run);
        var data = RestoreDataStage.DataFile(run, RestoreDataStage.Current(run), description);
        var plan = Plan(run, data, description);
        var outcome = run.Run(plan, () => DatasetValidator.Validate(plan.Inputs, CsvFile.Read(Path.GetFullPath(data.Path, run.Options.Root)), description));
        var manifest = outcome.Manifest;
        Enforce(data, manifest);
        return StageResult.Of(
            outcome,
            ("Rows", manifest.Rows.ToString("N0", CultureInfo.InvariantCulture)),
            ("Positive", manifest.PositiveRows.ToString("N0", CultureInfo.InvariantCulture)),
            ("Duplicates", manifest.DuplicateRows.ToString("N0", CultureInfo.InvariantCulture)));
    }

    internal static StepPlan<ValidationManifest> Plan(ModelRun run, FileRecord data, ModelDescription description)
    {
        var inputs = new StepInputs { { data.Path, data.Digest } };
        inputs.Add("columns", StepDigests.Of(description.Columns));
        inputs.Add("label", StepDigests.Of(description.Label));
        StepDigests.AddAssemblies(inputs, run.Index, typeof(DatasetValidator), typeof(CsvFile));
        return new("ValidateData", run.Folder.ValidationManifest, ManifestJson.Canonical.ValidationManifest, inputs);
    }

    // The verdict may come from an earlier run; it is enforced in every run.
    private static void Enforce(FileRecord data, ValidationManifest manifest)
    {
        if (manifest.Violations.Count == 0)
            return;
        var lines = manifest.Violations.Select(violation =>
            $"  {violation.Column}: {violation.Rule}, broken by {violation.Count.ToString("N0", CultureInfo.InvariantCulture)} row{(violation.Count == 1 ? "" : "s")},"
            + $" first at line {string.Join(", ", violation.FirstLines)}, for example '{violation.Example}'");
        throw new GateException($"The data breaks {(manifest.Violations.Count == 1 ? "1 rule" : $"{manifest.Violations.Count} rules")}\n  {data.Path}\n{string.Join('\n', lines)}");
    }
}
