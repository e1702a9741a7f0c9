using MlPipeline.Core.Digests;

namespace MlPipeline.Data.Content;

/// <summary>What some bytes hash to.</summary>
/// <param name="Size">How many bytes.</param>
/// <param name="Sha256">Of the bytes as they are.</param>
/// <param name="Md5">By the rule that was asked for, in lower-case hexadecimal; null when it was not asked for.</param>
internal sealed record ContentHashes(long Size, Digest Sha256, string? Md5);
