namespace MlPipeline.Containers.Engines;

/// <summary>How far an image was sent.</summary>
/// <param name="Sent">Bytes so far.</param>
/// <param name="Total">Bytes in all.</param>
public sealed record LoadProgress(long Sent, long Total);
