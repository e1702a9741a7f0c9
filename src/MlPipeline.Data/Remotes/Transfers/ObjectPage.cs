namespace MlPipeline.Data.Remotes.Transfers;

/// <summary>A page of a list.</summary>
/// <param name="Objects">Those on it.</param>
/// <param name="Next">What asks for the page behind it; null on the last.</param>
internal sealed record ObjectPage(IReadOnlyList<RemoteObject> Objects, string? Next);
