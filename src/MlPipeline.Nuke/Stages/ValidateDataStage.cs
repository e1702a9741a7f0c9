using System.Globalization;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Steps;
using MlPipeline.Core.Tables;
using MlPipeline.Data.Checking;
using MlPipeline.Nuke.Sessions;

namespace MlPipeline.Nuke.Stages;

/// <summary>Holds a model's data against its row type and its expectations; a violation fails the build as a gate does.</summary>
internal sealed class ValidateDataStage : IStage
{
    public string Name => "ValidateData";

    public StageResult Run(ModelRun run)
    {
        CompileStage.Current(run);
        var parts = Parts(run, RestoreDataStage.Current(run), CompileStage.Description(run));
        var plan = Plan(run, parts);
        var outcome = run.Run(plan, () => Validate(run, plan.Inputs, parts));
        var manifest = outcome.Manifest;
        Enforce(parts.Data, manifest);
        return StageResult.Of(
            outcome,
            ("Rows", manifest.Rows.ToString("N0", CultureInfo.InvariantCulture)),
            ("Positive", manifest.PositiveRows.ToString("N0", CultureInfo.InvariantCulture)),
            ("Duplicates", manifest.DuplicateRows.ToString("N0", CultureInfo.InvariantCulture)),
            ("Against baseline", Text(manifest.Difference)));
    }

    /// <summary>The manifest of an earlier run, or null when none counts.</summary>
    public static ValidationManifest? Find(ModelRun run, DataManifest data, ModelDescription description) => run.Steps.Current(Plan(run, Parts(run, data, description)));

    /// <summary>What an earlier run found, if that still counts, else what a look at the data finds; a build may do without the stage.</summary>
    public static ValidationManifest Look(ModelRun run)
    {
        var parts = Parts(run, RestoreDataStage.Current(run), CompileStage.Description(run));
        var plan = Plan(run, parts);
        return run.Steps.Current(plan) ?? Validate(run, plan.Inputs, parts);
    }

    private static ValidationParts Parts(ModelRun run, DataManifest data, ModelDescription description) =>
        new(RestoreDataStage.DataFile(run, data, description), description, BaselineProfiles.Read(run));

    private static StepPlan<ValidationManifest> Plan(ModelRun run, ValidationParts parts)
    {
        var description = parts.Description;
        var inputs = new StepInputs { { parts.Data.Path, parts.Data.Digest } };
        inputs.Add("columns", StepDigests.Of(description.Columns));
        inputs.Add("label", StepDigests.Of(description.Label));
        inputs.Add("format", StepDigests.Of(description.Format));
        inputs.Add("split", StepDigests.Of(description.Split));
        inputs.Add("expectations", StepDigests.Of(description.Expectations));
        inputs.Add("baseline's profile", parts.Baseline.Profile is { } profile ? StepDigests.Of(profile) : Digest.Of(parts.Baseline.Reason));
        StepDigests.AddAssemblies(inputs, run.Index, typeof(DatasetValidator), typeof(TableFile));
        return new("ValidateData", run.Folder.ValidationManifest, ManifestJson.Canonical.ValidationManifest, inputs) { IsKept = true };
    }

    private static ValidationManifest Validate(ModelRun run, StepInputs inputs, ValidationParts parts)
    {
        var table = TableFile.Read(Path.GetFullPath(parts.Data.Path, run.Options.Root), parts.Description.Format);
        return DatasetValidator.Validate(new ValidationRequest(inputs, table, parts.Description)
        {
            Data = parts.Data.Digest,
            Baseline = parts.Baseline.Profile,
            NoBaseline = parts.Baseline.Reason,
        });
    }

    // The verdict may come from an earlier run; it is enforced in every run.
    private static void Enforce(FileRecord data, ValidationManifest manifest)
    {
        if (manifest.Violations.Count == 0)
            return;
        var lines = manifest.Violations.Select(Text);
        throw new GateException($"The data break {(manifest.Violations.Count == 1 ? "1 rule" : $"{manifest.Violations.Count} rules")}\n  {data.Path}\n{string.Join('\n', lines)}");
    }

    private static string Text(Violation violation)
    {
        var rows = $"{violation.Count.ToString("N0", CultureInfo.InvariantCulture)} row{(violation.Count == 1 ? "" : "s")}";
        var found = violation.FirstLines.Count == 0
            ? $"broken: {violation.Example}"
            : $"broken by {rows}, first at line {string.Join(", ", violation.FirstLines)}, for example '{violation.Example}'";
        return $"  {violation.Column}: {violation.Rule}, {found}";
    }

    private static string Text(DataDifference difference) => difference.State switch
    {
        ComparisonState.Identical => "data unchanged",
        ComparisonState.Compared => $"{difference.Columns.Count(column => column.Level is ShiftLevel.Moderate or ShiftLevel.Strong)} of {difference.Columns.Count} columns shifted",
        _ => "not evaluated",
    };

    /// <summary>What a validation depends on.</summary>
    private sealed record ValidationParts(FileRecord Data, ModelDescription Description, FoundProfile Baseline);
}
