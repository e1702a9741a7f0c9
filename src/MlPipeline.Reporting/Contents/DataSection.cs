using MlPipeline.Core.Manifests;

namespace MlPipeline.Reporting.Contents;

/// <summary>What RestoreData restored.</summary>
/// <param name="Pins">What is pinned.</param>
/// <param name="Files">The restored files.</param>
public sealed record DataSection(IReadOnlyList<PinRow> Pins, IReadOnlyList<FileRow> Files)
{
    internal static DataSection? Of(DataManifest? data) =>
        data is null ? null : new([.. data.Artifacts.Select(PinRow.Of)], FileRow.Of(data.Outputs));
}
