
namespace Nuke.Common;

public static class ExecutableTargetExtensions
{
    /// <summary>Whether a target is among these: <c>FailedTargets.Contains(Train)</c>.</summary>
    public static bool Contains(this IEnumerable<ExecutableTarget> targets, Target target) => targets.Any(x => target.Equals(x.Factory));
}
