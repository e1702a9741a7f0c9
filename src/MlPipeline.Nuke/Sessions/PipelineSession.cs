using System.Diagnostics;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;
using MlPipeline.Core.Runs;
using MlPipeline.Core.Steps;
using MlPipeline.Nuke.Stages;
using MlPipeline.Reporting.Inputs;
using MlPipeline.Training.Workers;
using Nuke.Common.Tooling;

namespace MlPipeline.Nuke.Sessions;

/// <summary>A build's run over all its models: later stages go on for the models whose earlier stages passed.</summary>
internal sealed class PipelineSession : IDisposable
{
    private readonly PipelineOptions options;
    private readonly SessionHost host;
    private readonly CancellationTokenSource cancellation = new();
    private readonly Dictionary<string, List<(StageFailure Failure, Exception Cause)>> failures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<StageRecord>> stages = new(StringComparer.Ordinal);
    private readonly DateTimeOffset started;
    private RunLock? runLock;

    public PipelineSession(PipelineOptions options, SessionHost host)
    {
        this.options = options;
        this.host = host;
        started = host.Clock.GetUtcNow();
    }

    /// <summary>Whether there are models to run for.</summary>
    public bool HasModels => options.FindModels().Count > 0;

    /// <summary>Whether a model is left whose stages all passed.</summary>
    public bool HasModelsLeft => options.FindModels().Any(model => !failures.ContainsKey(model.Name));

    /// <summary>Runs a stage for each model that is left.</summary>
    /// <exception cref="StageFailedException">It failed for at least one of them; every failure was told.</exception>
    public SessionOutcome Run(IStage stage) => Run(stage, includingFailed: false);

    /// <summary>Runs a stage for every model, those with failures included.</summary>
    /// <exception cref="StageFailedException">It failed for at least one of them.</exception>
    public SessionOutcome RunForAll(IStage stage) => Run(stage, includingFailed: true);

    /// <summary>Reports on every model, then gathers their comments and step summaries.</summary>
    public SessionOutcome Report(Configure<TrainRequest> training)
    {
        var stage = new ReportStage(training, FailuresOf);
        var outcome = Run(stage, includingFailed: true);
        GatheredReports.Write(options, stage.Reports);
        return outcome;
    }

    /// <summary>Does what needs the checkout's output for itself.</summary>
    public SessionOutcome RunAlone(Action work)
    {
        Acquire();
        work();
        return new SessionOutcome([], []);
    }

    private IReadOnlyList<StageFailure> FailuresOf(string model) =>
        failures.TryGetValue(model, out var list) ? [.. list.Where(entry => entry.Cause is not GateException).Select(entry => entry.Failure)] : [];

    /// <summary>Ends what runs now, with its children.</summary>
    public void Cancel() => cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        runLock?.Dispose();
        cancellation.Dispose();
    }

    private SessionOutcome Run(IStage stage, bool includingFailed)
    {
        Acquire();
        var models = options.Models.Where(model => includingFailed || !failures.ContainsKey(model.Name)).ToList();
        var outcomes = models.Select(model => RunOne(stage, model)).ToList();
        var failed = outcomes.Where(outcome => outcome.Failure is not null).ToList();
        var facts = outcomes.SelectMany(outcome => outcome.FactsFor(options.Models.Count > 1));
        return new SessionOutcome([.. facts], [.. failed.Select(outcome => outcome.Failure!)]);
    }

    private ModelOutcome RunOne(IStage stage, ModelProject model)
    {
        var watch = Stopwatch.StartNew();
        var folder = new RunFolder(options.Root, model);
        try
        {
            var result = stage.Run(RunOf(folder));
            Record(folder, new StageRecord(stage.Name, result.IsUpToDate ? "up to date" : "ran", watch.ElapsedMilliseconds, result.Reasons, null));
            return new ModelOutcome(model.Name, result, null);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            var cause = SystemFaults.Explain(fault, folder.Output);
            Fail(stage.Name, model.Name, cause);
            Record(folder, new StageRecord(stage.Name, "failed", watch.ElapsedMilliseconds, [], cause.Message));
            return new ModelOutcome(model.Name, null, cause);
        }
    }

    private ModelRun RunOf(RunFolder folder)
    {
        Directory.CreateDirectory(folder.Output);
        var index = FileIndex.Open(folder.Index, host.Clock);
        return new ModelRun(folder, options, line => host.Log(Prefix(folder.Model.Name) + line), cancellation.Token)
        {
            Index = index,
            Steps = new StepRunner(options.Root, index, new StepPolicy(options.Force, options.Verify)),
        };
    }

    private string Prefix(string model) => options.Models.Count > 1 ? model + ": " : "";

    private void Acquire() =>
        runLock ??= RunLock.Acquire(Path.Combine(options.Root, "output", OutputFolder.LockName), holder => host.Log($"Waiting: {holder} holds this checkout's output"), cancellation.Token);

    private void Fail(string stage, string model, Exception cause)
    {
        if (!failures.TryGetValue(model, out var list))
            failures[model] = list = [];
        list.Add((StageFailure.Of(stage, cause), cause));
        host.LogError(Prefix(model) + (cause is UserException or GateException ? cause.Message : cause.ToString()));
    }

    private void Record(RunFolder folder, StageRecord stage)
    {
        if (!stages.TryGetValue(folder.Model.Name, out var list))
            stages[folder.Model.Name] = list = [];
        list.Add(stage);
        RunRecordWriter.TryWrite(folder, host, started, list);
    }
}
