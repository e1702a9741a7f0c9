using System.Globalization;
using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using MlPipeline.Data.Remotes.Transfers;

namespace MlPipeline.Data.Remotes.AzureBlobs;

/// <summary>Stores a file: a small one by one request, a large one in blocks that become the blob all at once.</summary>
internal sealed class AzureUpload(BlobContainerClient container, string name, string address)
{
    private readonly BlockBlobClient blob = container.GetBlockBlobClient(name);

    public async Task Run(string file, Attempts attempts)
    {
        var parts = UploadPart.Of(new FileInfo(file).Length, attempts.Limits.PartSize);
        if (parts.Count == 1)
        {
            await attempts.Run(address, idle => Whole(file, parts[0], idle));
            return;
        }

        var blocks = await PartUploads.Run(parts, part => attempts.Run(address, idle => Block(file, part, idle)), attempts);
        await attempts.Run(address, idle => blob.CommitBlockListAsync(blocks, new CommitBlockListOptions(), idle.Token));
    }

    private async Task Whole(string file, UploadPart part, IdleTimeout idle)
    {
        await using var content = new FilePart(file, part);
        await blob.UploadAsync(content, new BlobUploadOptions { ProgressHandler = new Movement(idle) }, idle.Token);
    }

    private async Task<string> Block(string file, UploadPart part, IdleTimeout idle)
    {
        await using var content = new FilePart(file, part);
        var id = Convert.ToBase64String(Encoding.ASCII.GetBytes(part.Number.ToString("D8", CultureInfo.InvariantCulture)));
        await blob.StageBlockAsync(id, content, new BlockBlobStageBlockOptions { ProgressHandler = new Movement(idle) }, idle.Token);
        return id;
    }
}
