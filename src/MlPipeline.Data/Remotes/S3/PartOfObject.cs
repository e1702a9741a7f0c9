using MlPipeline.Data.Remotes.Transfers;

namespace MlPipeline.Data.Remotes.S3;

/// <summary>A part of a file on its way into an object.</summary>
internal sealed record PartOfObject(string File, string Key, string UploadId, UploadPart Part);
