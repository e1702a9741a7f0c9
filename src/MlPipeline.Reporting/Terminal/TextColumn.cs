namespace MlPipeline.Reporting.Terminal;

/// <summary>A column of a plain-text table.</summary>
/// <param name="Title">Its head.</param>
/// <param name="IsNumber">Whether its cells stand to the right.</param>
internal sealed record TextColumn(string Title, bool IsNumber = false);
