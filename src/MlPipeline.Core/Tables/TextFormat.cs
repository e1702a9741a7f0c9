namespace MlPipeline.Core.Tables;

/// <summary>How a table of text is written.</summary>
/// <param name="Encoding">The name of its encoding, such as <c>utf-8</c>, <c>windows-1252</c> or <c>utf-16</c>; a mark at its begin is skipped.</param>
/// <param name="Delimiter">The one character between cells.</param>
public sealed record TextFormat(string Encoding, string Delimiter)
{
    /// <summary>Commas, in UTF-8.</summary>
    public static TextFormat Default { get; } = new("utf-8", ",");
}
