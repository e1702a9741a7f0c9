namespace Nuke.Common.Execution;

/// <summary>Runs the targets of the plan one after the other.</summary>
internal sealed class BuildExecutor(NukeBuild build, BuildLog log, BuildAttempt attempt, Skips skips)
{
    internal Interruption Interruption { get; set; }

    internal void Execute()
    {
        try
        {
            foreach (var target in build.ExecutionPlan)
                Execute(target, afterFailure: false);
        }
        catch
        {
            ExecuteAssured();
            throw;
        }
    }

    /// <summary>After a failure or an interruption: runs what is assured; their own failures change nothing.</summary>
    internal void ExecuteAssured()
    {
        foreach (var target in build.ScheduledTargets.Where(x => x.AssuredAfterFailure))
        {
            try
            {
                Execute(target, afterFailure: true);
            }
            catch (TargetExecutionException)
            {
                target.Status = ExecutionStatus.Failed;
            }
        }
    }

    private void Execute(ExecutableTarget target, bool afterFailure)
    {
        if (target.Status == ExecutionStatus.Skipped || attempt.Finished.Contains(target.Name) || skips.ByConditions(target, target.DynamicConditions))
        {
            target.Status = ExecutionStatus.Skipped;
            build.OnTargetSkipped(target.Name);
        }
        else if (target.Actions.Count == 0)
        {
            target.Status = ExecutionStatus.Collective;
        }
        else
        {
            Run(target, afterFailure);
        }
    }

    private void Run(ExecutableTarget target, bool afterFailure)
    {
        var isHeaded = build.Shows(NukeBuild.IsServerBuild ? DefaultOutput.TargetCollapse : DefaultOutput.TargetHeader);
        Interruption.Step(() => Begin(target, isHeaded));
        try
        {
            build.OnTargetRunning(target.Name);
            target.Actions.ForEach(x => x());
            Interruption.Step(() => target.End(ExecutionStatus.Succeeded));
            build.OnTargetSucceeded(target.Name);
            attempt.Add(target);
        }
        catch (Exception exception)
        {
            Interruption.Step(() => Fail(target, exception.Unwrap()));
            build.OnTargetFailed(target.Name);
            if (!target.ProceedAfterFailure && !afterFailure)
                throw new TargetExecutionException(target.Name, exception);
        }
        finally
        {
            (log.Target, build.CurrentTarget) = (string.Empty, null);
            if (isHeaded)
                NukeBuild.Host.EndBlock(target.Name);
        }
    }

    private void Begin(ExecutableTarget target, bool isHeaded)
    {
        (log.Target, build.CurrentTarget, target.Status) = (target.Name, target, ExecutionStatus.Running);
        target.Stopwatch.Start();
        if (isHeaded)
            NukeBuild.Host.BeginBlock(target.Name);
    }

    private static void Fail(ExecutableTarget target, Exception exception)
    {
        if (target.SummaryInformation.Count == 0)
            target.SummaryInformation[exception.GetType().Name] = exception.Message.ReplaceLineEndings("\n").Split('\n')[0];
        Log.Error(exception, "Target {TargetName} has thrown an exception", target.Name);
        target.End(ExecutionStatus.Failed);
    }
}
