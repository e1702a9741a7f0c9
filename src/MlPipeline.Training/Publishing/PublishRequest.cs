namespace MlPipeline.Training.Publishing;

/// <summary>A publish to be.</summary>
/// <param name="ProjectFile">The model's project.</param>
/// <param name="Folder">Where the files go; replaced as a whole.</param>
/// <param name="Rid">The runtime identifier to publish for.</param>
/// <param name="Cancellation">Ends the publish.</param>
public sealed record PublishRequest(string ProjectFile, string Folder, string Rid, CancellationToken Cancellation)
{
    /// <summary>Whether packages must be exactly those of the lock files.</summary>
    public bool Locked { get; init; } = true;

    /// <summary>Told each line of the publish's output.</summary>
    public Action<string> Progress { get; init; } = _ => { };
}
