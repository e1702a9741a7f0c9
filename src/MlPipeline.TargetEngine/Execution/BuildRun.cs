using Nuke.Common.Documents;

namespace Nuke.Common.Execution;

/// <summary>One run of a build, from its parameters to its exit code.</summary>
internal sealed class BuildRun : IDisposable
{
    private const int ErrorExitCode = -1;
    private readonly NukeBuild _build;
    private readonly Parameters _parameters = Session.Current.Parameters;
    private readonly BuildLog _log;

    private BuildRun(NukeBuild build)
    {
        _build = build;
        var files = new Lazy<LogFiles>(() => NukeBuild.IsServerBuild ? null : new LogFiles(NukeBuild.TemporaryDirectory, DateTime.Now));
        _log = new BuildLog(build.Shows(DefaultOutput.Timestamps), files);
        Log.Logger = new LoggerConfiguration().MinimumLevel.Verbose().WriteTo.Sink(_log).CreateLogger();
    }

    internal static int Execute(Func<NukeBuild> create, IReadOnlyCollection<string> defaultTargets)
    {
        Screen.UseUtf8();
        try
        {
            _ = Session.Current;
            using var run = new BuildRun(create());
            return run.Execute(defaultTargets);
        }
        catch (Exception exception)
        {
            Screen.Line(Style.Error, exception.Unwrap().Message);
            return ErrorExitCode;
        }
    }

    public void Dispose() => _log.Dispose();

    private int Execute(IReadOnlyCollection<string> defaultTargets)
    {
        try
        {
            Prepare(defaultTargets);
            if (_build.Plan || _build.Help || _build.ExecutionPlan.Count == 0)
                return Answer();
            _build.OnBuildInitialized();
            ExecutePlan();
        }
        catch (Exception exception)
        {
            _build.ExitCode ??= ErrorExitCode;
            if (exception is not TargetExecutionException)
                Screen.Line(Style.Error, exception.Unwrap().Message);
        }
        var exitCode = _build.ExitCode ??= _build.IsSucceeding ? 0 : ErrorExitCode;
        Finish();
        return exitCode;
    }

    private void Prepare(IReadOnlyCollection<string> defaultTargets)
    {
        _parameters.Files = new ParametersFiles(NukeBuild.RootDirectory, NukeBuild.LoadedLocalProfiles);
        InjectParameters();
        _build.ExecutableTargets = TargetFactory.CreateAll(_build, defaultTargets);
        _build.OnBuildCreated();
        if (!_build.NoLogo)
            Logo.Write(_build.Shows(DefaultOutput.Logo));
        _build.ExecutionPlan = ExecutionPlanner.Plan(_build.ExecutableTargets, _parameters.Get<string[]>("Target", "+"), _parameters.Arguments.Named("strict") != null);
    }

    // Secrets come first, so that nothing said about other parameters can show one.
    private void InjectParameters()
    {
        foreach (var member in _build.ParameterMembers.Where(x => x.IsDefined(typeof(SecretAttribute))))
            _parameters.Get(member);
        var own = _build.ParameterMembers.Where(x => !x.DeclaringType!.IsInterface);
        foreach (var member in own.Where(x => x.DeclaringType != typeof(NukeBuild) || x.ValueType() == typeof(bool)))
        {
            if (_parameters.Get(member) is { } value)
                member.SetOn(_build, value);
        }
    }

    private int Answer()
    {
        if (_build.Plan)
            Screen.Line(Style.Debug, PlanPage.Write(_build, NukeBuild.TemporaryDirectory / "execution-plan.html"));
        else
            HelpText.Write(_build);
        return 0;
    }

    private void ExecutePlan()
    {
        var skips = new Skips(_build.ExecutionPlan);
        if (_parameters.Get<string[]>("Skip", "+") is { } skipped)
            skips.ByParameter(skipped);
        foreach (var target in _build.ExecutionPlan)
            skips.ByConditions(target, target.StaticConditions);
        Requirements.Check(_build);
        var attempt = new BuildAttempt(NukeBuild.TemporaryDirectory / "build-attempt.log", _parameters.Arguments.All, _build.Continue);
        var executor = new BuildExecutor(_build, _log, attempt, skips);
        using var interruption = executor.Interruption = new Interruption(() =>
        {
            executor.ExecuteAssured();
            Finish();
        });
        executor.Execute();
    }

    private void Finish()
    {
        if (_build.ExecutionPlan == null)
            return;
        foreach (var target in _build.ExecutionPlan.Where(x => x.Status is ExecutionStatus.Running or ExecutionStatus.Scheduled))
            target.End(target.Status == ExecutionStatus.Running ? ExecutionStatus.Aborted : ExecutionStatus.NotRun);
        if (_build.Shows(DefaultOutput.ErrorsAndWarnings))
            _log.RepeatTroubles();
        if (_build.Shows(DefaultOutput.TargetOutcome))
            Outcome.WriteTable(_build.ExecutionPlan);
        if (_build.Shows(DefaultOutput.BuildOutcome))
            Outcome.WriteVerdict(_build.IsSucceeding, DateTime.Now);
        _build.OnBuildFinished();
        BuildSchema.Update(NukeBuild.RootDirectory / ".nuke" / "build.schema.json", _build);
    }
}
