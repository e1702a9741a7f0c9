using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MlPipeline.Core.Errors;
using MlPipeline.Nuke.Components;
using MlPipeline.Nuke.Stages;
using MlPipeline.Training.Workers;
using Nuke.Common;
using Nuke.Common.CI.GitHubActions;
using Nuke.Common.Tooling;
using Nuke.Common.Utilities.Collections;
using Serilog;

namespace MlPipeline.Nuke.Sessions;

/// <summary>The one session of each build. Components are interfaces and hold no state, so it hangs on the build object.</summary>
internal static class BuildSessions
{
    private const string NukesOwnAssembly = "Nuke.Build";

    private static readonly ConditionalWeakTable<INukeBuild, PipelineSession> Sessions = [];
    private static readonly ConditionalWeakTable<INukeBuild, IDisposable> Terminations = [];

    /// <summary>Whether a model is left for later stages.</summary>
    public static bool HasModelsLeft(this IHazPipeline build) => SessionOf(build).HasModelsLeft;

    /// <summary>Whether there is something to report: models to speak of, and a build that was not interrupted.</summary>
    public static bool CanReport(this IHazPipeline build, string target) => SessionOf(build).HasModels && !build.IsInterrupted(target);

    // The engines run assured targets after Ctrl-C too; the interrupted one is still running then.
    private static bool IsInterrupted(this INukeBuild build, string target) => build.RunningTargets.Any(running => running.Name != target);

    /// <summary>Whether a server runs the build: one that the engine knows, or any that says <c>CI=true</c>.</summary>
    public static bool IsContinuousIntegration(this INukeBuild build) =>
        build.IsServerBuild || string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Runs a stage for each model that is left, fills the summary table, and fails the target when it failed for any.</summary>
    public static void RunStage(this IHazPipeline build, IStage stage) => Conclude(build, () => SessionOf(build).Run(stage));

    /// <summary>Runs a stage for every model, those that failed included.</summary>
    public static void RunForAll(this IHazPipeline build, IStage stage) => Conclude(build, () => SessionOf(build).RunForAll(stage));

    /// <summary>Reports on every model, those that failed included, and gathers the reports.</summary>
    public static void RunReport(this IHazPipeline build, Configure<TrainRequest> training) => Conclude(build, () => SessionOf(build).Report(training));

    /// <summary>Runs what needs the checkout's output but no model.</summary>
    public static void RunAlone(this IHazPipeline build, Action work) => Conclude(build, () => SessionOf(build).RunAlone(work));

    /// <summary>Runs what is no stage of a model.</summary>
    public static void RunOnce(this INukeBuild build, Func<IReadOnlyList<KeyValuePair<string, string>>> work) =>
        Conclude(build, () => new SessionOutcome(work(), []));

    private static void Conclude(INukeBuild build, Func<SessionOutcome> work)
    {
        var outcome = Caught(build, work);
        build.ReportSummary(summary => outcome.Facts.Aggregate(summary, (table, fact) => table.AddPair(fact.Key, fact.Value)));
        if (outcome.Failures.Count == 0)
            return;
        build.ExitCode = Math.Max(build.ExitCode ?? 0, outcome.ExitCode);
        throw new StageFailedException(outcome.FailureText);
    }

    private static SessionOutcome Caught(INukeBuild build, Func<SessionOutcome> work)
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (SystemFaults.Explain(fault, build.RootDirectory) is UserException or GateException)
        {
            var cause = SystemFaults.Explain(fault, build.RootDirectory);
            Log.Error(Literal(cause.Message));
            return new SessionOutcome([], [cause]);
        }
    }

    private static PipelineSession SessionOf(IHazPipeline build) => Sessions.GetValue(build, _ => Start(build));

    private static PipelineSession Start(IHazPipeline build)
    {
        var engine = typeof(NukeBuild).Assembly.GetName().Name == NukesOwnAssembly ? "nuke" : "bundled";
        if (engine == "nuke")
            Terminations.Add(build, Termination.Register());
        var options = new PipelineOptions(build.RootDirectory, build.ModelsDirectory, build.ModelName)
        {
            Force = build.Force,
            Verify = build.Verify,
            LockedRestore = build.LockedRestore,
            TemplatesFolder = build.TemplatesDirectory,
            StepSummaryFile = GitHubActions.Instance?.StepSummaryFile,
            Rid = RuntimeInformation.RuntimeIdentifier,
        };
        return new PipelineSession(options, new SessionHost(TimeProvider.System, engine, line => Log.Information(Literal(line)), line => Log.Error(Literal(line))));
    }

    // Braces would be read as a message template's holes.
    private static string Literal(string line) => line.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
