using System.Diagnostics;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;
using MlPipeline.Core.Runs;
using MlPipeline.Core.Steps;
using MlPipeline.Nuke.Stages;
using MlPipeline.Reporting.Inputs;

namespace MlPipeline.Nuke.Sessions;

/// <summary>A build's run over all its models: later stages go on for the models whose earlier stages passed.</summary>
internal sealed class PipelineSession : IDisposable
{
    private readonly PipelineOptions options;
    private readonly SessionHost host;
    private readonly CancellationTokenSource cancellation = new();
    private readonly Dictionary<string, List<(StageFailure Failure, Exception Cause)>> failures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<StageRecord>> stages = new(StringComparer.Ordinal);
    private readonly StagedModels staged = new();
    private readonly DateTimeOffset started;
    private IReadOnlyList<ModelProject> models = [];
    private RunLock? runLock;
    private Exception? obstacle;

    public PipelineSession(PipelineOptions options, SessionHost host)
    {
        this.options = options;
        this.host = host;
        started = host.Clock.GetUtcNow();
    }

    /// <summary>The folder of all runs.</summary>
    public string OutputFolder => Path.Combine(options.Root, "output");

    private string LockFile => Path.Combine(OutputFolder, ".lock");

    /// <summary>Whether a model may be left whose stages all passed.</summary>
    public bool HasModelsLeft => obstacle is null && (models.Count == 0 || models.Any(model => !failures.ContainsKey(model.Name)));

    /// <summary>Runs a stage for each model that is left. Failures are told and returned, never thrown.</summary>
    public SessionOutcome Run(IStage stage) => Run(stage, includingFailed: false);

    /// <summary>Runs a stage for every model, those with failures included. Failures are told and returned, never thrown.</summary>
    public SessionOutcome RunForAll(IStage stage) => Run(stage, includingFailed: true);

    /// <summary>What failed for a model so far.</summary>
    public IReadOnlyList<StageFailure> FailuresOf(string model) =>
        failures.TryGetValue(model, out var list) ? [.. list.Where(entry => entry.Cause is not GateException).Select(entry => entry.Failure)] : [];

    /// <summary>The outcome, worse by what goes wrong in further work on it.</summary>
    public SessionOutcome Attempt(SessionOutcome outcome, Action work)
    {
        try
        {
            work();
            return outcome;
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            var cause = SystemFaults.Explain(fault, OutputFolder);
            host.LogError(SessionOutcome.TextOf(cause));
            return outcome with { Failures = [.. outcome.Failures, cause] };
        }
    }

    /// <summary>Deletes all runs, once no other process works on one.</summary>
    public void Clean()
    {
        Acquire();
        foreach (var entry in new DirectoryInfo(OutputFolder).EnumerateFileSystemInfos().Where(entry => !RunLock.IsPartOf(LockFile, entry.FullName)))
        {
            if (entry is DirectoryInfo { LinkTarget: null } folder)
                folder.Delete(recursive: true);
            else
                entry.Delete();
        }
    }

    /// <summary>Ends what runs now, with its children.</summary>
    public void Cancel() => cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        staged.Dispose();
        runLock?.Dispose();
        cancellation.Dispose();
    }

    private SessionOutcome Run(IStage stage, bool includingFailed)
    {
        if (Begin() is { } fault)
            return new SessionOutcome([], [fault]);
        var chosen = models.Where(model => includingFailed || !failures.ContainsKey(model.Name)).ToList();
        var outcomes = chosen.Select(model => RunOne(stage, model)).ToList();
        var facts = outcomes.SelectMany(outcome => outcome.FactsFor(models.Count > 1));
        return new SessionOutcome([.. facts], [.. outcomes.Select(outcome => outcome.Failure).OfType<Exception>()]);
    }

    // What keeps a run from beginning is told once, and fails every stage.
    private Exception? Begin()
    {
        if (models.Count > 0 || obstacle is not null)
            return obstacle;
        try
        {
            var found = options.FindModels();
            Acquire();
            ClearParts(found);
            if (options.CacheFolder is { } cache)
                new CachePruning(cache, host.Clock).RunDaily();
            models = found;
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            obstacle = SystemFaults.Explain(fault, OutputFolder);
            host.LogError(SessionOutcome.TextOf(obstacle));
        }

        return obstacle;
    }

    // Nobody else writes while the lock is held, so what looks unfinished was left by a killed build.
    private void ClearParts(IReadOnlyList<ModelProject> found)
    {
        foreach (var model in found)
            AtomicFile.DeleteParts(new RunFolder(options.Root, model).Output);
    }

    private ModelOutcome RunOne(IStage stage, ModelProject model)
    {
        var watch = Stopwatch.StartNew();
        var folder = new RunFolder(options.Root, model);
        try
        {
            var result = stage.Run(RunOf(folder));
            Record(folder, new StageRecord(stage.Name, result.State, watch.ElapsedMilliseconds, result.Reasons, null) { PeakBytes = result.PeakBytes });
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
            Clock = host.Clock,
            Terminal = host.Terminal,
            Before = [.. stages.GetValueOrDefault(folder.Model.Name, [])],
            Staged = staged,
            Steps = new StepRunner(options.Root, index, new StepPolicy(options.Force, options.Verify))
            {
                Cache = options.CacheFolder is { } cache ? new RunCache(cache, options.Root, CpuClass.Current(), host.Clock) : null,
            },
        };
    }

    private string Prefix(string model) => models.Count > 1 ? model + ": " : "";

    private void Acquire() =>
        runLock ??= RunLock.Acquire(LockFile, holder => host.Log($"Waiting: {holder} holds this checkout's output"), cancellation.Token);

    private void Fail(string stage, string model, Exception cause)
    {
        if (!failures.TryGetValue(model, out var list))
            failures[model] = list = [];
        list.Add((StageFailure.Of(stage, cause), cause));
        host.LogError(Prefix(model) + SessionOutcome.TextOf(cause));
    }

    private void Record(RunFolder folder, StageRecord stage)
    {
        if (!stages.TryGetValue(folder.Model.Name, out var list))
            stages[folder.Model.Name] = list = [];
        list.Add(stage);
        RunRecordWriter.TryWrite(folder, host, started, list);
    }
}
