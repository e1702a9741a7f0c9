using System.Net;
using Amazon.S3;
using Amazon.S3.Model;
using MlPipeline.Data.Remotes.Settings;
using MlPipeline.Data.Remotes.Transfers;

namespace MlPipeline.Data.Remotes.S3;

/// <summary>A bucket of S3, or of anything that speaks as S3 does.</summary>
internal sealed class S3Store(S3Location location, AmazonS3Client client, HttpClient transport, S3Uploads uploads, int pageSize) : IObjectStore
{
    public static IObjectStore Open(RemoteSettings settings, RemoteContext context)
    {
        settings.RefuseAllBut(S3Clients.Honoured, ["cache_regions", "listobjects"]);
        var location = S3Location.Of(settings);
        var transport = Connection.Client(settings, context.Limits);
        var client = S3Clients.Of(settings, context, transport);
        return new S3Store(location, client, transport, new S3Uploads(client, location, S3Protection.Of(settings)), context.Limits.PageSize);
    }

    public string AddressOf(string key) => location.AddressOf(key);

    public async Task<OpenedObject?> Open(string key, RangeStart start, CancellationToken cancellation)
    {
        try
        {
            // Without a range the SDK takes the ETag for an MD5, which it need not be, and sums up every byte.
            return Opened(await client.GetObjectAsync(Get(key, start, new ByteRange(FormattableString.Invariant($"bytes={start.Offset}-"))), cancellation), start);
        }
        catch (AmazonS3Exception fault) when (fault.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable && start.Offset == 0)
        {
            // An empty object has no first byte.
            return Opened(await client.GetObjectAsync(Get(key, start, null), cancellation), start);
        }
        catch (AmazonS3Exception fault) when (S3Failures.IsMissingObject(fault))
        {
            return null;
        }
    }

    public async Task<long?> SizeOf(string key, CancellationToken cancellation)
    {
        try
        {
            var request = new GetObjectMetadataRequest { BucketName = location.Bucket, Key = location.NameOf(key) };
            return (await client.GetObjectMetadataAsync(request, cancellation)).ContentLength;
        }
        catch (AmazonS3Exception fault) when (S3Failures.IsMissingObject(fault))
        {
            return null;
        }
    }

    public Task Upload(string file, string key, Attempts attempts) => uploads.Run(file, key, attempts);

    public async Task<ObjectPage> List(string prefix, string? next, CancellationToken cancellation)
    {
        var answer = await client.ListObjectsV2Async(
            new ListObjectsV2Request
            {
                BucketName = location.Bucket,
                Prefix = location.NameOf(prefix),
                ContinuationToken = next,
                MaxKeys = pageSize,
            },
            cancellation);
        var objects = (answer.S3Objects ?? []).Select(one => new RemoteObject(location.KeyOf(one.Key), one.Size ?? 0) { Stored = one.LastModified });
        return new ObjectPage([.. objects], answer.IsTruncated == true ? answer.NextContinuationToken : null);
    }

    public Task Delete(string key, CancellationToken cancellation) =>
        client.DeleteObjectAsync(new DeleteObjectRequest { BucketName = location.Bucket, Key = location.NameOf(key) }, cancellation);

    public StoreFailure Judge(Exception fault) => S3Failures.Judge(fault);

    public void Dispose()
    {
        client.Dispose();
        transport.Dispose();
    }

    private GetObjectRequest Get(string key, RangeStart start, ByteRange? range) => new()
    {
        BucketName = location.Bucket,
        Key = location.NameOf(key),
        EtagToMatch = start.Version,
        ByteRange = range,
    };

    private static OpenedObject Opened(GetObjectResponse answer, RangeStart start)
    {
        if (start.Version is not null && answer.ETag != start.Version)
        {
            answer.Dispose();
            throw new ChangedObjectException("its ETag is another");
        }

        // No range is right for an empty object; some servers answer with one all the same, and with a length that is wrong.
        if (answer.ContentRange?.EndsWith("/0", StringComparison.Ordinal) == true)
            return new OpenedObject(Stream.Null, answer) { Total = 0, Version = answer.ETag };
        var range = ContentRange.TryParse(answer.ContentRange);
        return new OpenedObject(answer.ResponseStream, answer)
        {
            Offset = range?.From ?? 0,
            Total = range is null ? answer.ContentLength : range.Total,
            Version = answer.ETag,
        };
    }
}
