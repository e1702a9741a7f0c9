namespace MlPipeline.Data.Restoring;

/// <summary>A verified list of files.</summary>
/// <param name="Place">Where it was read, for messages.</param>
/// <param name="Bytes">The list.</param>
internal sealed record FileList(string Place, byte[] Bytes);
