using System.Globalization;
using MlPipeline.Data.Collecting;
using MlPipeline.Nuke.Progress;

namespace MlPipeline.Nuke.Stages;

/// <summary>Collects garbage and tells how much it was.</summary>
internal static class DataCollection
{
    public static IReadOnlyList<KeyValuePair<string, string>> Collect(CollectRequest request, TransferDisplay display)
    {
        var result = new GarbageCollector(TimeProvider.System).Collect(request with { Tell = display.Log }, CancellationToken.None);
        return
        [
            KeyValuePair.Create("Kept", result.Kept.ToString("N0", CultureInfo.InvariantCulture)),
            KeyValuePair.Create("Removed", result.Removed.ToString("N0", CultureInfo.InvariantCulture)),
            KeyValuePair.Create("Bytes", result.Bytes.ToString("N0", CultureInfo.InvariantCulture)),
        ];
    }
}
