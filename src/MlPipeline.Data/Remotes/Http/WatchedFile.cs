using System.Net;
using MlPipeline.Data.Remotes.Transfers;

namespace MlPipeline.Data.Remotes.Http;

/// <summary>A file as the body of a request; each portion that was sent begins the wait for the next anew.</summary>
internal sealed class WatchedFile(string path, IdleTimeout idle) : HttpContent
{
    private const int Portion = 128 << 10;

    private readonly long size = new FileInfo(path).Length;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, idle.Token);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await using var file = new FilePart(path, new UploadPart(1, 0, size));
        var portion = new byte[Portion];
        for (int length; (length = await file.ReadAsync(portion, cancellationToken)) > 0;)
        {
            await stream.WriteAsync(portion.AsMemory(0, length), cancellationToken);
            idle.Rearm();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = size;
        return true;
    }
}
