using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MlPipeline.Data.Restoring;
using MlPipeline.Nuke.Components;
using MlPipeline.Nuke.Progress;
using MlPipeline.Nuke.Stages;
using Nuke.Common;
using Nuke.Common.CI.GitHubActions;
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

    /// <summary>Whether another target was running when this one was called: the engines run assured targets after Ctrl-C.</summary>
    public static bool IsInterrupted(this INukeBuild build, string target) => build.RunningTargets.Any(running => running.Name != target);

    /// <summary>Whether a server runs the build: one that the engine knows, or any that says <c>CI=true</c>.</summary>
    public static bool IsContinuousIntegration(this INukeBuild build) =>
        build.IsServerBuild || string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Runs a stage for each model that is left, fills the summary table, and fails the target when it failed for any.</summary>
    public static void RunStage(this IHazPipeline build, IStage stage) => Conclude(build, SessionOf(build).Run(stage));

    /// <summary>Runs a stage for every model, those that failed included.</summary>
    public static void RunStageForAll(this IHazPipeline build, IStage stage) => Conclude(build, SessionOf(build).RunForAll(stage));

    /// <summary>Runs the report for every model, those that failed included, and gathers the models' texts.</summary>
    public static void RunReport(this IHazPipeline build, StageSettings settings)
    {
        var session = SessionOf(build);
        var stage = new ReportStage(settings, session.FailuresOf);
        GatheredReport.Forget(session.OutputFolder);
        var outcome = session.RunForAll(stage);
        Conclude(build, session.Attempt(outcome, () => GatheredReport.Write(session.OutputFolder, GitHubActions.Instance?.StepSummaryFile, stage.Rendered)));
    }

    /// <summary>Deletes all runs, once no other process works on one.</summary>
    public static void RunClean(this IHazPipeline build) => build.RunOnce(() =>
    {
        SessionOf(build).Clean();
        return [];
    });

    /// <summary>What the build changes of training, evaluation and image, whichever component asks.</summary>
    public static StageSettings SettingsOf(this ITrain build)
    {
        var settings = new StageSettings(build.TrainSettings, build is IEvaluate evaluate ? evaluate.EvaluateSettings : request => request);
        return build is IBuildImage image ? settings with { Image = image.ImageSettings, BaseImage = image.BaseImage } : settings;
    }

    /// <summary>Where the build stages images: those that were asked for by name run on after it. A wrong parameter is told where a stage asks.</summary>
    public static Func<StagingSettings> StagingOf(this IHazStaging build) => () =>
        StagingSettings.Of(build.Staging, build.DockerHost, build.InvokedTargets.Any(target => target.Name == nameof(IDeployStaging.DeployStaging)));

    /// <summary>Posts the models' reports to the pull request that the build runs for.</summary>
    public static void RunComment(this IComment build) => build.RunOnce(() => new PullRequestComment(new CommentSettings(build.OutputDirectory, build.ModelsDirectory)
    {
        TemplatesFolder = build.TemplatesDirectory,
        ReportFile = build.ReportFile,
        Token = build.GitHubToken,
        Author = build.CommentAuthor,
        Marker = build.CommentMarker,
        Log = line => Log.Information(Literal(line)),
    }).Publish());

    /// <summary>Restores the models' data, or the one path that is asked for.</summary>
    public static void RunRestore(this IRestoreData build)
    {
        if (build.DataPath is { } path)
            build.RunOnce(() => DataRestoring.Restore(build.RestoreSettings(new RestoreRequest(build.RootDirectory, []) { Force = build.Force, Verify = build.Verify }), path, build.DisplayOf()));
        else
            build.RunStage(new RestoreDataStage(build.RestoreSettings));
    }

    /// <summary>Shows how far a transfer that begins now has come.</summary>
    public static TransferDisplay DisplayOf(this INukeBuild build) => new(line => Log.Information(Literal(line)), TerminalOf(build), TimeProvider.System);

    /// <summary>Runs what is no stage of a model, fills the summary table, and fails the target by the exit code that the failure asks for.</summary>
    public static void RunOnce(this INukeBuild build, Func<IReadOnlyList<KeyValuePair<string, string>>> work)
    {
        try
        {
            Conclude(build, new SessionOutcome(work(), []));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var cause = SystemFaults.Explain(fault, build.RootDirectory);
            Log.Error(Literal(SessionOutcome.TextOf(cause)));
            Conclude(build, new SessionOutcome([], [cause]));
        }
    }

    private static void Conclude(INukeBuild build, SessionOutcome outcome)
    {
        build.ReportSummary(summary => outcome.Facts.Aggregate(summary, (table, fact) => table.AddPair(fact.Key, fact.Value)));
        if (outcome.Failures.Count == 0)
            return;
        build.ExitCode = Math.Max(build.ExitCode ?? 0, outcome.ExitCode);
        throw new StageFailedException(outcome.FailureText);
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
            Why = build.Why,
            CacheFolder = build.CacheDirectory,
            LockedRestore = build.LockedRestore,
            TemplatesFolder = build.TemplatesDirectory,
            PackagesFolder = PackagesFolder(),
            Rid = RuntimeInformation.RuntimeIdentifier,
            RequestBase = GitHubActions.Instance is { IsPullRequest: true } actions ? actions.BaseRef : null,
        };
        return new PipelineSession(options, new SessionHost(TimeProvider.System, engine, line => Log.Information(Literal(line)), line => Log.Error(Literal(line)))
        {
            Terminal = TerminalOf(build),
        });
    }

    private static TextWriter? TerminalOf(INukeBuild build) => Console.IsOutputRedirected || build.IsContinuousIntegration() ? null : Console.Out;

    // Where NuGet keeps restored packages unless a configuration says otherwise; what is not found there is left out of the image's records.
    private static string PackagesFolder() => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
        ? folder
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    // Braces would be read as a message template's holes.
    private static string Literal(string line) => line.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
