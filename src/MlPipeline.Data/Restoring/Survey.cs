namespace MlPipeline.Data.Restoring;

/// <summary>How the working tree differs from a pin.</summary>
/// <param name="Content">The pin.</param>
/// <param name="Held">Files that are already right.</param>
/// <param name="Needed">Files that are missing or may be replaced.</param>
/// <param name="Superfluous">Full paths of files in the pinned directory that are not in the pin and may be removed.</param>
internal sealed record Survey(
    PinnedContent Content, IReadOnlyList<HeldFile> Held, IReadOnlyList<ExpectedFile> Needed, IReadOnlyList<string> Superfluous);
