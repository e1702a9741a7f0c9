using MlPipeline.Core.Files;

namespace MlPipeline.Data.Restoring;

/// <summary>How the working tree differs from a pin.</summary>
/// <param name="Content">The pin.</param>
/// <param name="Held">Files that are already right.</param>
/// <param name="Needed">Files that are missing or may be replaced.</param>
/// <param name="Superfluous">Full paths of files in the pinned directory that are not in the pin and may be removed.</param>
internal sealed record Survey(
    PinnedContent Content, IReadOnlyList<HeldFile> Held, IReadOnlyList<ExpectedFile> Needed, IReadOnlyList<string> Superfluous)
{
    /// <summary>The stamps of the files that will be replaced or removed, by their full paths; none where there was no file.</summary>
    public IReadOnlyDictionary<string, FileStamp> Seen { get; init; } = new Dictionary<string, FileStamp>();

    /// <summary>What a restore will change, for people; null when it is nothing.</summary>
    public string? Changes => (Needed.Count, Superfluous.Count) switch
    {
        (0, 0) => null,
        (var needed, 0) => $"{Files(needed)} to restore",
        (0, var superfluous) => $"{Files(superfluous)} to remove",
        var (needed, superfluous) => $"{Files(needed)} to restore, {Files(superfluous)} to remove",
    };

    private static string Files(int count) => count == 1 ? "1 file" : $"{count} files";
}
