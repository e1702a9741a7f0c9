using System.Globalization;
using MlPipeline.Core.Files;
using MlPipeline.Data.Pinning;

namespace MlPipeline.Nuke.Stages;

/// <summary>Pins one file or folder and tells the facts of the pin.</summary>
internal static class DataPinning
{
    public static IReadOnlyList<KeyValuePair<string, string>> Pin(PinRequest request)
    {
        var index = FileIndex.Open(Path.Combine(request.Root, ".nuke", "temp", "pins.json"), TimeProvider.System);
        var pin = new DatasetPinner(index).Pin(request, CancellationToken.None);
        return
        [
            KeyValuePair.Create("Pin", pin.Pin),
            KeyValuePair.Create("Files", pin.Files.ToString(CultureInfo.InvariantCulture)),
            KeyValuePair.Create("Bytes", pin.Size.ToString("N0", CultureInfo.InvariantCulture)),
            KeyValuePair.Create("Stored", pin.Stored.ToString(CultureInfo.InvariantCulture)),
        ];
    }
}
