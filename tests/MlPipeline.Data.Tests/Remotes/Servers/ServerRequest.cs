using System.Globalization;

namespace MlPipeline.Data.Tests.Remotes.Servers;

/// <summary>What a client asked for.</summary>
internal sealed record ServerRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>From 1, in the order in which they came.</summary>
    public int Number { get; init; }

    /// <summary>Where a range begins that the client asked for; 0 without one.</summary>
    public int From => Header("Range") is { } range ? int.Parse(range["bytes=".Length..^1], CultureInfo.InvariantCulture) : 0;

    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
