using Serilog;

namespace Nuke.Common.Execution;

/// <summary>Marks the targets that do not run, and what only they need.</summary>
internal sealed class Skips(IReadOnlyCollection<ExecutableTarget> plan)
{
    /// <summary>Skips what <c>--skip</c> names; without a name, everything that was not invoked.</summary>
    internal void ByParameter(IReadOnlyCollection<string> names)
    {
        bool IsNamed(ExecutableTarget target) => names.Any(
            x => x.Replace("-", string.Empty, StringComparison.Ordinal).Equals(target.Name, StringComparison.OrdinalIgnoreCase));
        foreach (var target in plan.Where(x => names.Count == 0 || IsNamed(x)))
            Mark(target, "via parameter");
    }

    /// <summary>Whether a condition of the target, these or earlier ones, does not hold.</summary>
    internal bool ByConditions(ExecutableTarget target, IReadOnlyCollection<(string Text, Func<bool> Delegate)> conditions)
    {
        try
        {
            var violated = conditions.Where(x => !x.Delegate()).Select(x => x.Text).ToList();
            if (violated.Count > 0)
            {
                target.OnlyWhen = string.Join(" && ", violated);
                Mark(target, null);
            }

            return target.OnlyWhen != null;
        }
        catch (Exception exception)
        {
            Log.Error(exception.Unwrap(), "Invocation of condition for {TargetName} has thrown an exception", target.Name);
            throw new TargetExecutionException(target.Name, exception);
        }
    }

    private void Mark(ExecutableTarget target, string reason)
    {
        if (target.Status != ExecutionStatus.Scheduled)
            return;

        if (!target.Invoked)
        {
            target.Status = ExecutionStatus.Skipped;
            target.Skipped ??= reason;
        }

        if (target.DependencyBehavior == DependencyBehavior.Execute)
            return;

        var unneeded = target.ExecutionDependencies.Concat(target.Triggers).Where(x => !IsNeeded(x, except: target)).ToList();
        foreach (var dependency in unneeded)
            Mark(dependency, $"because of {target.Name}");
    }

    private bool IsNeeded(ExecutableTarget dependency, ExecutableTarget except) => plan
        .Where(x => x != except && x.Status == ExecutionStatus.Scheduled)
        .Any(x => x.ExecutionDependencies.Contains(dependency) || x.Triggers.Contains(dependency));
}
