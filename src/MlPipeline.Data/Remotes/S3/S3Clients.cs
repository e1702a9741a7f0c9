using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.S3;
using MlPipeline.Core.Errors;
using MlPipeline.Data.Remotes.Settings;

namespace MlPipeline.Data.Remotes.S3;

/// <summary>Makes the S3 client of a remote by DVC's settings.</summary>
internal static class S3Clients
{
    public static readonly string[] Honoured =
    [
        "endpointurl", "region", "profile", "credentialpath", "use_ssl", "ssl_verify", "connect_timeout", "read_timeout", "allow_anonymous_login", "acl",
        "sse", "sse_kms_key_id",
    ];

    public static AmazonS3Client Of(RemoteSettings settings, RemoteContext context, HttpClient transport)
    {
        var config = new AmazonS3Config
        {
            HttpClientFactory = new S3Transport(transport),
            // One repetition by the SDK is what mends a clock that is off; all others are counted in one place for every kind of remote.
            MaxErrorRetry = 1,
            Timeout = Timeout.InfiniteTimeSpan,
            // Who reads an object holds it against its digest; no second sum is needed.
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        Address(config, settings, context);
        return Credentials(settings, context) is { } credentials ? new AmazonS3Client(credentials, config) : new AmazonS3Client(config);
    }

    private static void Address(AmazonS3Config config, RemoteSettings settings, RemoteContext context)
    {
        var region = settings.Text("region") ?? context.Variable("AWS_REGION") ?? context.Variable("AWS_DEFAULT_REGION");
        if (Endpoint(settings) is { } endpoint)
        {
            (config.ServiceURL, config.ForcePathStyle, config.AuthenticationRegion) = (endpoint, true, region ?? "us-east-1");
            // Checksums that Amazon's own servers know are unknown to many others.
            config.RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED;
            return;
        }

        config.RegionEndpoint = region is not null ? RegionEndpoint.GetBySystemName(region)
            : Profile(settings)?.Region ?? FallbackRegionFactory.GetRegionEndpoint() ?? RegionEndpoint.USEast1;
        config.UseHttp = !settings.Flag("use_ssl", true);
    }

    private static string? Endpoint(RemoteSettings settings)
    {
        if (settings.Text("endpointurl") is not { } endpoint)
            return null;
        var whole = endpoint.Contains("://", StringComparison.Ordinal) ? endpoint : $"{(settings.Flag("use_ssl", true) ? "https" : "http")}://{endpoint}";
        return Uri.TryCreate(whole, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? whole
            : throw RemoteSettings.NotUnderstood(settings.Find("endpointurl")!, "an address such as https://objects.example.org");
    }

    // As in DVC a profile that is named wins over the environment; null is the SDK's own chain.
    private static AWSCredentials? Credentials(RemoteSettings settings, RemoteContext context)
    {
        if (settings.Flag("allow_anonymous_login", false))
            return new AnonymousAWSCredentials();
        if (Profile(settings) is { } profile)
            return profile.GetAWSCredentials(new CredentialProfileStoreChain(CredentialPath(settings)));
        if (context.Variable("AWS_ACCESS_KEY_ID") is not { } id || context.Variable("AWS_SECRET_ACCESS_KEY") is not { } secret)
            return null;
        return context.Variable("AWS_SESSION_TOKEN") is { } token ? new SessionAWSCredentials(id, secret, token) : new BasicAWSCredentials(id, secret);
    }

    private static CredentialProfile? Profile(RemoteSettings settings)
    {
        if (settings.Text("profile") is not { } name)
            return null;
        return new CredentialProfileStoreChain(CredentialPath(settings)).TryGetProfile(name, out var profile)
            ? profile
            : throw new UserException(new UserFault(
                $"There is no AWS profile named '{name}'", $"make it with aws configure --profile {name}, or take the line out and set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY")
            {
                Place = settings.Find("profile")!.Place,
            });
    }

    private static string? CredentialPath(RemoteSettings settings) =>
        settings.Text("credentialpath") is { } path ? Path.GetFullPath(path, settings.Root) : null;
}
