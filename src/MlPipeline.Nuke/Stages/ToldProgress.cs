using System.Globalization;
using MlPipeline.Containers.Engines;

namespace MlPipeline.Nuke.Stages;

/// <summary>Tells how far an image has come on its way into an engine, a quarter at a time: a log is no terminal.</summary>
internal sealed class ToldProgress(Action<string> log) : IProgress<LoadProgress>
{
    private long told;

    public void Report(LoadProgress value)
    {
        var quarter = value.Total == 0 ? 4 : 4 * value.Sent / value.Total;
        if (quarter <= told)
            return;
        told = quarter;
        log($"loading the image: {(value.Sent / 1e6).ToString("0", CultureInfo.InvariantCulture)} of {(value.Total / 1e6).ToString("0", CultureInfo.InvariantCulture)} MB");
    }
}
