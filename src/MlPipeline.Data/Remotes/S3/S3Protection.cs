using Amazon.S3;
using MlPipeline.Data.Remotes.Settings;

namespace MlPipeline.Data.Remotes.S3;

/// <summary>How stored objects are encrypted and who may read them, by DVC's <c>sse</c>, <c>sse_kms_key_id</c> and <c>acl</c>.</summary>
internal sealed record S3Protection(ServerSideEncryptionMethod? Encryption, string? KeyId, S3CannedACL? Access)
{
    public static S3Protection Of(RemoteSettings settings) => new(
        settings.Text("sse") is { } method ? new ServerSideEncryptionMethod(method) : null,
        settings.Text("sse_kms_key_id"),
        settings.Text("acl") is { } access ? new S3CannedACL(access) : null);
}
