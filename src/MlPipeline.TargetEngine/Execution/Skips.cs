namespace Nuke.Common.Execution;

/// <summary>Marks the targets that do not run, and what only they need.</summary>
internal sealed class Skips(IReadOnlyCollection<ExecutableTarget> plan)
{
    /// <summary>Skips what <c>--skip</c> names; without a name, everything that was not invoked.</summary>
    internal void ByParameter(IReadOnlyCollection<string> names)
    {
        foreach (var target in plan.Where(x => names.Count == 0 || names.Any(name => ParameterName.Means(name, x.Name))))
            Mark(target, "via parameter");
    }

    /// <summary>Whether a condition of the target, these or earlier ones, does not hold.</summary>
    internal bool ByConditions(ExecutableTarget target, IReadOnlyCollection<(string Text, Func<bool> Delegate)> conditions)
    {
        try
        {
            var violated = conditions.Count == 0 ? string.Empty : string.Join(" && ", conditions.Where(x => !x.Delegate()).Select(x => x.Text));
            if (violated.Length > 0)
                Mark(target, violated, nameof(ExecutableTarget.OnlyWhen));
            return target.OnlyWhen != null;
        }
        catch (Exception exception)
        {
            Log.Error(exception.Unwrap(), "Invocation of condition for {TargetName} has thrown an exception", target.Name);
            throw new TargetExecutionException(target.Name, exception);
        }
    }

    private void Mark(ExecutableTarget target, string reason, string kind = nameof(ExecutableTarget.Skipped))
    {
        if (target.Status != ExecutionStatus.Scheduled)
            return;
        target.Status = target.Invoked ? target.Status : ExecutionStatus.Skipped;
        if (!target.Invoked || kind == nameof(ExecutableTarget.OnlyWhen))
            target.SummaryInformation[kind] = reason;
        var dependencies = target.DependencyBehavior == DependencyBehavior.Execute ? [] : target.ExecutionDependencies.Concat(target.Triggers);
        foreach (var dependency in dependencies.Where(x => !IsNeeded(x, except: target)).ToList())
            Mark(dependency, $"because of {target.Name}");
    }

    private bool IsNeeded(ExecutableTarget dependency, ExecutableTarget except) => plan.Any(x => x != except
        && x.Status == ExecutionStatus.Scheduled && (x.ExecutionDependencies.Contains(dependency) || x.Triggers.Contains(dependency)));
}
