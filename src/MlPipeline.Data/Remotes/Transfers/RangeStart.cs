namespace MlPipeline.Data.Remotes.Transfers;

/// <summary>Where to begin in an object.</summary>
/// <param name="Offset">Bytes before it are there already.</param>
/// <param name="Version">The version that those bytes are of, as the store calls it; null at the first time or where it gives none.</param>
internal sealed record RangeStart(long Offset, string? Version)
{
    public static RangeStart Beginning { get; } = new(0, null);
}
