namespace MlPipeline.Data.Status;

/// <summary>How pinned data stands.</summary>
/// <param name="Pins">Each pin.</param>
/// <param name="Orphans">Paths that a <c>.gitignore</c> keeps out of version control as pinned data, without a pin, relative to the root.</param>
public sealed record DataStatus(IReadOnlyList<PinStatus> Pins, IReadOnlyList<string> Orphans);
