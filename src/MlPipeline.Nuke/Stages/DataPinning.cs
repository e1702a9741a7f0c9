using System.Globalization;
using MlPipeline.Core.Files;
using MlPipeline.Data.Pinning;
using MlPipeline.Nuke.Progress;

namespace MlPipeline.Nuke.Stages;

/// <summary>Pins one file or folder and tells the facts of the pin.</summary>
internal static class DataPinning
{
    public static IReadOnlyList<KeyValuePair<string, string>> Pin(PinRequest request, TransferDisplay display)
    {
        var index = FileIndex.Open(DataFolders.IndexOf(request.Root), TimeProvider.System);
        var pin = new DatasetPinner(index, TimeProvider.System).Pin(request with { Tell = display.Log, Progress = display.Show }, CancellationToken.None);
        index.Save();
        return
        [
            KeyValuePair.Create("Pin", pin.Pin),
            KeyValuePair.Create("Files", pin.Files.ToString("N0", CultureInfo.InvariantCulture)),
            KeyValuePair.Create("Bytes", pin.Size.ToString("N0", CultureInfo.InvariantCulture)),
            KeyValuePair.Create("Stored", pin.Stored.ToString("N0", CultureInfo.InvariantCulture)),
        ];
    }
}
