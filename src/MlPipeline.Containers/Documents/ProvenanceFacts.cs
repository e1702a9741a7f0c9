namespace MlPipeline.Containers.Documents;

/// <summary>What a provenance tells beyond what the image itself shows; nothing volatile, since the statement is reproducible too.</summary>
public sealed record ProvenanceFacts
{
    /// <summary>What the user could choose, such as <c>seed</c>.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>What the build chose by itself, such as <c>sdk</c>.</summary>
    public IReadOnlyDictionary<string, string> Internals { get; init; } = new Dictionary<string, string>();

    /// <summary>What was read: data, sources, the training's manifest.</summary>
    public IReadOnlyList<ProvenanceMaterial> Materials { get; init; } = [];
}
