using System.Globalization;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Steps;
using MlPipeline.Nuke.Progress;
using MlPipeline.Nuke.Sessions;
using MlPipeline.Training.Workers;
using Nuke.Common.Tooling;

namespace MlPipeline.Nuke.Stages;

/// <summary>Trains a model in a clean worker.</summary>
internal sealed class TrainStage(Configure<TrainRequest> settings) : IStage
{
    public string Name => "Train";

    public StageResult Run(ModelRun run)
    {
        var application = CompileStage.Current(run);
        var description = CompileStage.Description(run);
        var data = RestoreDataStage.DataFile(run, RestoreDataStage.Current(run), description);
        var request = Request(run, application, data, settings);
        var plan = Plan(run, new TrainingParts(application, description, data, request.Worker.Environment));
        WorkerUsage? usage = null;
        var outcome = run.Run(plan, () => Train(run, plan.Inputs, request, out usage));
        var manifest = outcome.Manifest;
        var result = StageResult.Of(
            outcome,
            ("Rows", manifest.TrainingRows.ToString("N0", CultureInfo.InvariantCulture)),
            ("Held out", manifest.HoldoutRows.ToString("N0", CultureInfo.InvariantCulture)),
            ("Model", manifest.Outputs[0].Digest.Abbreviated),
            ("Lock", LockedModel.Enforce(run, manifest, request)));
        return result with { PeakBytes = usage?.PeakBytes };
    }

    /// <summary>The manifest of an earlier run, when it still counts.</summary>
    public static TrainingManifest Current(ModelRun run, Configure<TrainRequest> settings) => run.Findings.Of("Train", () => Find(run, settings));

    /// <summary>The training as the build wants it.</summary>
    /// <exception cref="Core.Errors.UserException">The build changes more than the worker's circumstances.</exception>
    internal static TrainRequest Request(ModelRun run, ApplicationManifest application, FileRecord data, Configure<TrainRequest> settings)
    {
        var asked = new TrainRequest(
            CompileStage.Worker(run, application), Path.GetFullPath(data.Path, run.Options.Root), run.Folder.ModelArchive, run.Folder.Scores)
        {
            Golden = run.Folder.Golden,
            Importance = run.Folder.Importance,
        };
        var request = settings(asked);
        FixedParts.Check(
            "TrainSettings",
            ("Worker.Executable", asked.Worker.Executable, request.Worker.Executable),
            ("Data", asked.Data, request.Data),
            ("Model", asked.Model, request.Model),
            ("Scores", asked.Scores, request.Scores),
            ("Golden", asked.Golden, request.Golden),
            ("Importance", asked.Importance, request.Importance));
        return request;
    }

    /// <summary>A worker's environment as an input of a step.</summary>
    internal static string CircumstancesOf(WorkerEnvironment environment) =>
        string.Join(' ', environment.Variables("").Select(variable => $"{variable.Key}={variable.Value}"));

    private static TrainingManifest Find(ModelRun run, Configure<TrainRequest> settings)
    {
        var application = CompileStage.Current(run);
        var description = CompileStage.Description(run);
        var data = RestoreDataStage.DataFile(run, RestoreDataStage.Current(run), description);
        var request = Request(run, application, data, settings);
        return run.Steps.Current(Plan(run, new TrainingParts(application, description, data, request.Worker.Environment))) ?? throw Missing.Result("Train");
    }

    private static StepPlan<TrainingManifest> Plan(ModelRun run, TrainingParts parts)
    {
        var inputs = parts.Application.ScorerInputs();
        inputs.Add(parts.Data.Path, parts.Data.Digest);
        inputs.Add("seed", parts.Description.Seed);
        inputs.Add("split", StepDigests.Of(parts.Description.Split));
        inputs.Add("worker", CircumstancesOf(parts.Environment));
        return new("Train", run.Folder.TrainingManifest, ManifestJson.Canonical.TrainingManifest, inputs) { IsKept = true };
    }

    private static TrainingManifest Train(ModelRun run, StepInputs inputs, TrainRequest request, out WorkerUsage? usage)
    {
        using var display = new FitDisplay(run.Terminal, run.Clock);
        var response = CleanTrainer.Train(request with { Worker = Shown(request.Worker, display) });
        usage = response.Usage;
        if (usage is not null)
            run.Log(string.Create(CultureInfo.InvariantCulture, $"the worker took {usage.Milliseconds / 1000.0:0.0} s and {usage.PeakBytes / 1e6:N0} MB"));
        return new TrainingManifest
        {
            Inputs = inputs,
            TrainingRows = response.TrainingRows,
            HoldoutRows = response.HoldoutRows,
            Holdout = response.Holdout,
            Categories = response.Categories,
            Outputs = [.. Outputs(request).Select(file => FileRecord.Of(run.Options.Root, file))],
        };
    }

    private static WorkerCall Shown(WorkerCall worker, FitDisplay display) => worker with
    {
        Steps = step =>
        {
            worker.Steps(step);
            display.Show(step);
        },
        Progress = line =>
        {
            display.Clear();
            worker.Progress(line);
        },
    };

    private static string[] Outputs(TrainRequest request) => [request.Model, request.Scores, request.Golden, request.Importance];

    /// <summary>What training depends on.</summary>
    private sealed record TrainingParts(ApplicationManifest Application, ModelDescription Description, FileRecord Data, WorkerEnvironment Environment);
}
