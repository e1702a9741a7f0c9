using System.Globalization;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Core.Steps;

/// <summary>Tells why a step ran or did not, down to each package, assembly, parameter and file.</summary>
public static class StepExplanation
{
    /// <summary>A line for the whole, then an indented line for each input that changed, or for each where none did.</summary>
    /// <param name="name">The step's name.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="inputs">What its result depends on now.</param>
    public static IReadOnlyList<string> Of<TManifest>(string name, StepOutcome<TManifest> outcome, StepInputs inputs)
        where TManifest : class, IManifest
    {
        if (outcome.IsUpToDate)
            return [$"{name} is up to date: each of its {inputs.Count.ToString(CultureInfo.InvariantCulture)} inputs is as it was", .. inputs.Select(input => $"  {input.Key} = {Short(input.Value)}")];
        var changed = Changed(inputs, outcome.Before ?? []).ToList();
        return
        [
            $"{name} {(outcome.IsFromCache ? "was taken from the cache of runs" : "ran")}: {(outcome.Before is null ? "nothing is known of an earlier result" : $"{changed.Count.ToString(CultureInfo.InvariantCulture)} of what it depends on changed")}",
            .. outcome.Before is null ? outcome.Reasons.Select(reason => $"  {reason}") : changed,
            .. outcome.Before is null ? [] : outcome.Reasons.Except(inputs.ChangesSince(outcome.Before), StringComparer.Ordinal).Select(reason => $"  {reason}"),
        ];
    }

    private static IEnumerable<string> Changed(StepInputs now, StepInputs before) => now.Keys.Union(before.Keys).Order(StringComparer.Ordinal)
        .Where(name => now.GetValueOrDefault(name) != before.GetValueOrDefault(name))
        .Select(name => $"  {name}: was {Short(before.GetValueOrDefault(name))}, is {Short(now.GetValueOrDefault(name))}");

    private static string Short(string? value) => value is null ? "not there" : Digest.TryParse(value, out var digest) ? digest.Abbreviated : value;
}
