using MlPipeline.Core.Digests;

namespace MlPipeline.Core.Steps;

/// <summary>Everything that a step's result depends on: a digest, version or option by name.</summary>
public sealed class StepInputs() : SortedDictionary<string, string>(StringComparer.Ordinal)
{
    /// <summary>The digest of all names and values: the step's key. Lengths keep one input from passing for two, or a name for a value.</summary>
    public Digest Key() => Digest.Of(string.Concat(this.Select(input => $"{input.Key.Length} {input.Key} {input.Value.Length} {input.Value}\n")));

    /// <summary>Adds a digest.</summary>
    public void Add(string name, Digest digest) => Add(name, digest.ToString());

    /// <summary>Adds a number.</summary>
    public void Add(string name, double number) => Add(name, number.ToString("R", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>What is not as it was then, a phrase each, ordered by name; nothing when the two are equal.</summary>
    public IReadOnlyList<string> ChangesSince(StepInputs before) =>
    [
        .. Keys.Union(before.Keys).Order(StringComparer.Ordinal).Select(name => Change(name, before)).OfType<string>(),
    ];

    private string? Change(string name, StepInputs before) => (TryGetValue(name, out var now), before.TryGetValue(name, out var then)) switch
    {
        (true, false) => $"{name} is new",
        (false, true) => $"{name} is gone",
        _ when now == then => null,
        _ when Digest.TryParse(now, out _) => $"{name} changed",
        _ => $"{name} was {then}, is {now}",
    };
}
