using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using MlPipeline.Data.Remotes.Settings;
using MlPipeline.Data.Remotes.Transfers;

namespace MlPipeline.Data.Remotes.AzureBlobs;

/// <summary>A container of Azure Blob Storage.</summary>
internal sealed class AzureStore(AzureLocation location, BlobContainerClient container, HttpClient transport, int pageSize) : IObjectStore
{
    public static IObjectStore Open(RemoteSettings settings, RemoteContext context)
    {
        settings.RefuseAllBut(AzureClients.Honoured, ["timeout"]);
        var location = AzureLocation.Of(settings);
        var transport = Connection.Client(settings, context.Limits);
        return new AzureStore(location, AzureClients.Of(settings, context, location.Container, transport), transport, context.Limits.PageSize);
    }

    public string AddressOf(string key) => location.AddressOf(key);

    public async Task<OpenedObject?> Open(string key, RangeStart start, CancellationToken cancellation)
    {
        var options = new BlobDownloadOptions
        {
            Range = start.Offset == 0 ? default : new HttpRange(start.Offset),
            Conditions = start.Version is { } version ? new BlobRequestConditions { IfMatch = new ETag(version) } : null,
        };
        try
        {
            BlobDownloadStreamingResult answer = await BlobOf(key).DownloadStreamingAsync(options, cancellation);
            var range = ContentRange.TryParse(answer.Details.ContentRange);
            return new OpenedObject(answer.Content, answer)
            {
                Offset = range?.From ?? 0,
                Total = range is null ? answer.Details.ContentLength : range.Total,
                Version = answer.Details.ETag.ToString(),
            };
        }
        catch (RequestFailedException fault) when (AzureFailures.IsMissingBlob(fault))
        {
            return null;
        }
    }

    public async Task<long?> SizeOf(string key, CancellationToken cancellation)
    {
        try
        {
            BlobProperties properties = await BlobOf(key).GetPropertiesAsync(cancellationToken: cancellation);
            return properties.ContentLength;
        }
        catch (RequestFailedException fault) when (AzureFailures.IsMissingBlob(fault))
        {
            return null;
        }
    }

    public Task Upload(string file, string key, Attempts attempts) =>
        new AzureUpload(container, location.NameOf(key), AddressOf(key)).Run(file, attempts);

    public async Task<ObjectPage> List(string prefix, string? next, CancellationToken cancellation)
    {
        var pages = container.GetBlobsAsync(new GetBlobsOptions { Prefix = location.NameOf(prefix) }, cancellation).AsPages(next, pageSize);
        await foreach (var page in pages.WithCancellation(cancellation))
        {
            var objects = page.Values.Select(blob => new RemoteObject(location.KeyOf(blob.Name), blob.Properties.ContentLength ?? 0) { Stored = blob.Properties.LastModified });
            return new ObjectPage([.. objects], page.ContinuationToken is { Length: > 0 } token ? token : null);
        }

        return new ObjectPage([], null);
    }

    public async Task Delete(string key, CancellationToken cancellation)
    {
        try
        {
            await BlobOf(key).DeleteAsync(cancellationToken: cancellation);
        }
        catch (RequestFailedException fault) when (AzureFailures.IsMissingBlob(fault))
        {
            // It is gone already.
        }
    }

    public StoreFailure Judge(Exception fault) => AzureFailures.Judge(fault);

    public void Dispose() => transport.Dispose();

    private BlobClient BlobOf(string key) => container.GetBlobClient(location.NameOf(key));
}
