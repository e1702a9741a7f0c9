using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;
using MlPipeline.Data.Content;
using MlPipeline.Data.Pins;

namespace MlPipeline.Data.Restoring;

/// <summary>The places that pins write to, all together.</summary>
internal static class PinTargets
{
    /// <summary>Refuses pins outside the root, and two pins that would write to one place.</summary>
    public static void RefuseClashes(string root, IReadOnlyList<Pin> pins)
    {
        var owners = new Dictionary<string, Pin>(StringComparer.Ordinal);
        foreach (var pin in pins)
        {
            if (PinPaths.FaultOf(PinPaths.Relative(root, pin.Target)) is not null)
                throw Fault(pin, "The pin lies outside the repository", $"a path below {root}");
            if (!owners.TryAdd(pin.Target, pin))
                throw Fault(pin, "Two pins pin the same path", $"one of this pin and {owners[pin.Target].File}");
        }

        foreach (var pin in pins)
        {
            for (var above = Path.GetDirectoryName(pin.Target); above is not null; above = Path.GetDirectoryName(above))
            {
                if (owners.TryGetValue(above, out var owner))
                    throw Fault(pin, "A pin pins a path inside another pin's", $"one of this pin and {owner.File}");
            }
        }
    }

    /// <summary>Removes what killed restores left beside the pins' targets.</summary>
    public static void ClearParts(IEnumerable<Pin> pins)
    {
        foreach (var folder in pins.Select(pin => Path.GetDirectoryName(pin.Target)!).Distinct(StringComparer.Ordinal))
        {
            TargetFault.Guard(folder, () =>
            {
                AtomicFile.DeleteParts(folder);
                return true;
            });
        }
    }

    private static UserException Fault(Pin pin, string problem, string expected) => new(
        new UserFault(problem, "delete or move the pin") { Place = pin.File, Expected = expected, Actual = pin.Target });
}
