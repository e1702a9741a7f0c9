using MlPipeline.Data.Remotes.Settings;

namespace MlPipeline.Data.Remotes.S3;

/// <summary>A bucket, and the folder in it that is the remote.</summary>
/// <param name="Bucket">The bucket's name.</param>
/// <param name="Prefix">What each object's name begins with: empty, or ending in a slash.</param>
internal sealed record S3Location(string Bucket, string Prefix)
{
    public static S3Location Of(RemoteSettings settings)
    {
        var parts = settings.Url.Value["s3://".Length..].Split('/', 2);
        var prefix = parts.Length == 1 ? "" : parts[1].Trim('/');
        return parts[0].Length == 0
            ? throw RemoteSettings.NotUnderstood(settings.Url, "s3://bucket or s3://bucket/folder")
            : new S3Location(parts[0], prefix.Length == 0 ? "" : prefix + "/");
    }

    public string NameOf(string key) => Prefix + key;

    public string KeyOf(string name) => name[Prefix.Length..];

    public string AddressOf(string key) => $"s3://{Bucket}/{NameOf(key)}";
}
