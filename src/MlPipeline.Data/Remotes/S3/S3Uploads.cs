using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using MlPipeline.Data.Remotes.Transfers;

namespace MlPipeline.Data.Remotes.S3;

/// <summary>Stores files: small ones by one request, large ones in parts that become the object all at once.</summary>
internal sealed class S3Uploads(AmazonS3Client client, S3Location location, S3Protection protection)
{
    // Large objects are put together for minutes.
    private const int PatienceAtTheEnd = 10;

    // A part's sum is only taken where the beginning announced it.
    private readonly ChecksumAlgorithm? sum =
        client.Config.RequestChecksumCalculation == RequestChecksumCalculation.WHEN_SUPPORTED ? ChecksumAlgorithm.CRC32 : null;

    public Task Run(string file, string key, Attempts attempts)
    {
        var parts = UploadPart.Of(new FileInfo(file).Length, attempts.Limits.PartSize);
        return parts.Count == 1 ? Whole(file, key, attempts) : InParts(file, key, parts, attempts);
    }

    private Task<PutObjectResponse> Whole(string file, string key, Attempts attempts) => attempts.Run(location.AddressOf(key), idle => client.PutObjectAsync(
        new PutObjectRequest
        {
            BucketName = location.Bucket,
            Key = location.NameOf(key),
            FilePath = file,
            ContentType = "application/octet-stream",
            ServerSideEncryptionMethod = protection.Encryption,
            ServerSideEncryptionKeyManagementServiceKeyId = protection.KeyId,
            CannedACL = protection.Access,
            UseChunkEncoding = false,
            StreamTransferProgress = (_, _) => idle.Rearm(),
        },
        idle.Token));

    private async Task InParts(string file, string key, IReadOnlyList<UploadPart> parts, Attempts attempts)
    {
        var address = location.AddressOf(key);
        var begun = await attempts.Run(address, idle => client.InitiateMultipartUploadAsync(Beginning(key), idle.Token));
        try
        {
            var tags = await PartUploads.Run(
                parts, part => attempts.Run(address, idle => Send(new PartOfObject(file, key, begun.UploadId, part), idle)), attempts);
            var end = new CompleteMultipartUploadRequest
            {
                BucketName = location.Bucket,
                Key = location.NameOf(key),
                UploadId = begun.UploadId,
                PartETags = [.. tags],
            };
            await attempts.Run(address, idle => Complete(end, parts.Sum(part => part.Size), idle.Token), attempts.Limits.Idle * PatienceAtTheEnd);
        }
        catch
        {
            await Abort(key, begun.UploadId, attempts);
            throw;
        }
    }

    private InitiateMultipartUploadRequest Beginning(string key) => new()
    {
        BucketName = location.Bucket,
        Key = location.NameOf(key),
        ContentType = "application/octet-stream",
        ServerSideEncryptionMethod = protection.Encryption,
        ServerSideEncryptionKeyManagementServiceKeyId = protection.KeyId,
        CannedACL = protection.Access,
        ChecksumAlgorithm = sum,
    };

    private async Task<PartETag> Send(PartOfObject part, IdleTimeout idle)
    {
        var answer = await client.UploadPartAsync(
            new UploadPartRequest
            {
                BucketName = location.Bucket,
                Key = location.NameOf(part.Key),
                UploadId = part.UploadId,
                PartNumber = part.Part.Number,
                FilePath = part.File,
                FilePosition = part.Part.Offset,
                PartSize = part.Part.Size,
                ChecksumAlgorithm = sum,
                UseChunkEncoding = false,
                StreamTransferProgress = (_, _) => idle.Rearm(),
            },
            idle.Token);
        return new PartETag(answer, copyChecksums: sum is not null);
    }

    // Where the answer to an earlier try was lost, the upload is known no more and the object is there.
    private async Task<bool> Complete(CompleteMultipartUploadRequest end, long size, CancellationToken cancellation)
    {
        try
        {
            await client.CompleteMultipartUploadAsync(end, cancellation);
        }
        catch (AmazonS3Exception fault) when (fault.ErrorCode == "NoSuchUpload")
        {
            var there = await client.GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = end.BucketName, Key = end.Key }, cancellation);
            if (there.ContentLength != size)
                throw;
        }

        return true;
    }

    // Parts that nobody completes or aborts are paid for until the bucket's rules clear them. It is the first fault that is told.
    private async Task Abort(string key, string uploadId, Attempts attempts)
    {
        using var idle = new CancellationTokenSource(attempts.Limits.Idle);
        try
        {
            await client.AbortMultipartUploadAsync(
                new AbortMultipartUploadRequest { BucketName = location.Bucket, Key = location.NameOf(key), UploadId = uploadId }, idle.Token);
        }
        catch (Exception)
        {
            // The fault that brought us here is the one to tell.
        }
    }
}
