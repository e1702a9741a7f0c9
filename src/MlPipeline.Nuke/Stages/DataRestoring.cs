using System.Globalization;
using MlPipeline.Core.Files;
using MlPipeline.Data.Pins;
using MlPipeline.Data.Restoring;
using MlPipeline.Nuke.Progress;

namespace MlPipeline.Nuke.Stages;

/// <summary>Restores the one path that is asked for: what a pin pins, or a part of a pinned directory.</summary>
internal static class DataRestoring
{
    public static IReadOnlyList<KeyValuePair<string, string>> Restore(RestoreRequest asked, string path, TransferDisplay display)
    {
        var (pin, inner) = PinFiles.Find(asked.Root, path);
        var request = asked with { PinFiles = [pin], Inner = inner, Tell = display.Log, Progress = display.Show };
        var index = FileIndex.Open(DataFolders.IndexOf(request.Root), TimeProvider.System);
        var result = new DatasetRestorer(index, TimeProvider.System).Restore(request, CancellationToken.None);
        index.Save();
        foreach (var change in result.Changes)
            display.Log(change);
        return FactsOf(result);
    }

    /// <summary>What the table shows of a restore.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> FactsOf(RestoreResult result) =>
    [
        KeyValuePair.Create("Files", result.Manifest.Artifacts.Sum(artifact => artifact.Files).ToString("N0", CultureInfo.InvariantCulture)),
        KeyValuePair.Create("Bytes", result.Manifest.Artifacts.Sum(artifact => artifact.Size).ToString("N0", CultureInfo.InvariantCulture)),
    ];
}
