using MlPipeline.Data.Remotes.Transfers;

namespace MlPipeline.Data.Remotes.AzureBlobs;

/// <summary>Bytes that were sent begin the wait for the next anew.</summary>
internal sealed class Movement(IdleTimeout idle) : IProgress<long>
{
    public void Report(long value) => idle.Rearm();
}
