namespace MlPipeline.Data.Collecting;

/// <summary>A digest that a pin names.</summary>
/// <param name="Digest">32 hexadecimal digits, with <c>.dir</c> for a directory, or 64.</param>
/// <param name="Place">Where it stands, for people: a file, or a file at a branch or a tag.</param>
internal sealed record PinnedName(string Digest, string Place);
