using MlPipeline.Core.Errors;

namespace MlPipeline.Nuke.Stages;

/// <summary>Refuses a build's change to what other stages rely on, or to what no key covers.</summary>
internal static class FixedParts
{
    /// <exception cref="UserException">A part is not as it was.</exception>
    public static void Check(string settings, params (string Part, object? Before, object? After)[] parts)
    {
        var changed = parts.Where(part => !Equals(part.Before, part.After)).Select(part => part.Part).ToList();
        if (changed.Count > 0)
            throw new UserException(new UserFault($"{settings} changes what it must leave alone", $"leave it as it is in the build's {settings}") { Actual = string.Join(", ", changed) });
    }
}
