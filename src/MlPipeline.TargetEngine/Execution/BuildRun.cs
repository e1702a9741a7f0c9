using System.Reflection;
using Nuke.Common.Documents;
using Nuke.Common.Output;
using Nuke.Common.Values;
using Serilog;

namespace Nuke.Common.Execution;

/// <summary>One run of a build, from its parameters to its exit code.</summary>
internal sealed class BuildRun : IDisposable
{
    private readonly NukeBuild _build;
    private readonly Parameters _parameters = Session.Current.Parameters;
    private readonly BuildLog _log;

    internal BuildRun(NukeBuild build)
    {
        _build = build;
        _log = new BuildLog(NukeBuild.Host, Session.Current.Level, build.Shows(DefaultOutput.Timestamps), OpenFiles());
        Log.Logger = new LoggerConfiguration().MinimumLevel.Verbose().WriteTo.Sink(_log).CreateLogger();
    }

    internal int Execute(IReadOnlyCollection<string> defaultTargets)
    {
        try
        {
            Prepare(defaultTargets);
            if (Answer())
                return 0;

            _build.OnBuildInitialized();
            ExecutePlan();
            _build.ExitCode ??= _build.IsSucceeding ? 0 : BuildManager.ErrorExitCode;
        }
        catch (Exception exception)
        {
            if (exception.Unwrap() is var cause and not TargetExecutionException)
            {
                Log.Verbose(cause, "Target-unrelated exception was thrown");
                Screen.Line(Style.Error, cause.Message);
            }

            _build.ExitCode ??= BuildManager.ErrorExitCode;
        }

        var exitCode = _build.ExitCode.Value;
        Finish();
        return exitCode;
    }

    public void Dispose()
    {
        Log.CloseAndFlush();
        _log.Dispose();
    }

    private void Prepare(IReadOnlyCollection<string> defaultTargets)
    {
        _parameters.Files = ParametersFiles.Read(NukeBuild.RootDirectory, NukeBuild.LoadedLocalProfiles);
        InjectParameters();
        _build.ExecutableTargets = TargetFactory.CreateAll(_build, defaultTargets);
        _build.OnBuildCreated();
        if (!_build.NoLogo)
            Logo.Write(_build.Shows(DefaultOutput.Logo));
        var invoked = _parameters.Get<string[]>("Target", "+");
        _build.ExecutionPlan = ExecutionPlanner.Plan(_build.ExecutableTargets, invoked, _parameters.Flag("strict"));
    }

    private bool Answer()
    {
        if (_build.Plan)
            Screen.Line(Style.Debug, PlanPage.Write(_build, NukeBuild.TemporaryDirectory / "execution-plan.html"));
        else if (_build.Help || _build.ExecutionPlan.Count == 0)
            HelpText.Write(_build);
        else
            return false;
        return true;
    }

    private void ExecutePlan()
    {
        var skips = new Skips(_build.ExecutionPlan);
        if (_parameters.Get<string[]>("Skip", "+") is { } skipped)
            skips.ByParameter(skipped);
        foreach (var target in _build.ExecutionPlan)
            skips.ByConditions(target, target.StaticConditions);
        Requirements.Check(_build);

        var attempt = BuildAttempt.Start(NukeBuild.TemporaryDirectory / "build-attempt.log", _parameters.Arguments.All, _build.Continue);
        BuildExecutor executor = null;
        using var interruption = new Interruption(() =>
        {
            executor?.ExecuteAssured();
            Finish();
        });
        executor = new BuildExecutor(_build, _log, interruption, attempt, skips);
        executor.Execute();
    }

    private void Finish()
    {
        if (_build.ExecutionPlan == null)
            return;

        foreach (var target in _build.ExecutionPlan)
        {
            target.Stopwatch.Stop();
            if (target.Status is ExecutionStatus.Running)
                target.Status = ExecutionStatus.Aborted;
            else if (target.Status is ExecutionStatus.Scheduled)
                target.Status = ExecutionStatus.NotRun;
        }

        if (_build.Shows(DefaultOutput.ErrorsAndWarnings))
            _log.RepeatTroubles();
        if (_build.Shows(DefaultOutput.TargetOutcome))
            Outcome.WriteTable(_build.ExecutionPlan);
        if (_build.Shows(DefaultOutput.BuildOutcome))
            Outcome.WriteVerdict(_build.IsSucceeding, DateTime.Now);
        _build.OnBuildFinished();
        BuildSchema.Update(NukeBuild.RootDirectory / ".nuke" / "build.schema.json", _build);
    }

    // Secrets come first, so that nothing said about other parameters can show one.
    private void InjectParameters()
    {
        var members = Members.Parameters(_build.GetType());
        foreach (var member in members.Where(x => x.IsDefined(typeof(SecretAttribute))))
            _parameters.Get(member);
        var own = members.Where(x => !x.DeclaringType!.IsInterface && (x.DeclaringType != typeof(NukeBuild) || x.ValueType() == typeof(bool)));
        foreach (var member in own.OrderBy(x => Depth(x.DeclaringType!)))
        {
            if (_parameters.Get(member) is { } value)
                member.SetOn(_build, value);
        }
    }

    private static int Depth(Type type) => type == null ? 0 : 1 + Depth(type.BaseType!);

    private static LogFiles OpenFiles()
        => NukeBuild.IsServerBuild ? null : LogFiles.Open(NukeBuild.TemporaryDirectory, DateTime.Now);
}
