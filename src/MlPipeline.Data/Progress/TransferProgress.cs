namespace MlPipeline.Data.Progress;

/// <summary>How far a transfer has come.</summary>
/// <param name="Files">Files that are done.</param>
/// <param name="TotalFiles">Files in all.</param>
/// <param name="Bytes">Bytes that are done.</param>
/// <param name="TotalBytes">Bytes in all, as far as they are known before.</param>
public sealed record TransferProgress(int Files, int TotalFiles, long Bytes, long TotalBytes);
