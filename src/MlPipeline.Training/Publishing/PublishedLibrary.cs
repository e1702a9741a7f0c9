using System.Text.Json;

namespace MlPipeline.Training.Publishing;

/// <summary>A library as a <c>.deps.json</c> lists it.</summary>
/// <param name="Name">The package's id or the project's name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Type">project, package or runtimepack.</param>
internal sealed record PublishedLibrary(string Name, string Version, string Type)
{
    /// <summary>Takes <c>"Name/Version": { "type": … }</c>.</summary>
    public static PublishedLibrary Of(JsonProperty entry)
    {
        var slash = entry.Name.IndexOf('/', StringComparison.Ordinal);
        return new PublishedLibrary(entry.Name[..slash], entry.Name[(slash + 1)..], entry.Value.GetProperty("type").GetString() ?? "");
    }
}
