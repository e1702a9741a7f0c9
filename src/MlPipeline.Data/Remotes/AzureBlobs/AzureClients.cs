using Azure;
using Azure.Core.Pipeline;
using Azure.Identity;
using Azure.Storage;
using Azure.Storage.Blobs;
using MlPipeline.Core.Errors;
using MlPipeline.Data.Remotes.Settings;

namespace MlPipeline.Data.Remotes.AzureBlobs;

/// <summary>
/// Makes the client of a container. Credentials are, in this order, <c>AZURE_STORAGE_CONNECTION_STRING</c>, <c>AZURE_STORAGE_KEY</c>,
/// <c>AZURE_STORAGE_SAS_TOKEN</c>, or what Azure's own chain finds: a service principal, a workload's or machine's identity, <c>az login</c>.
/// </summary>
internal static class AzureClients
{
    public static readonly string[] Honoured =
    [
        "account_name", "allow_anonymous_login", "ssl_verify", "connection_timeout", "connect_timeout", "read_timeout", "exclude_environment_credential",
        "exclude_managed_identity_credential", "exclude_visual_studio_code_credential", "exclude_shared_token_cache_credential",
    ];

    public static BlobContainerClient Of(RemoteSettings settings, RemoteContext context, string container, HttpClient transport)
    {
        var options = new BlobClientOptions { Transport = new HttpClientTransport(transport) };
        // Tries are counted in one place for every kind of remote, and who makes them measures their time.
        options.Retry.MaxRetries = 0;
        options.Retry.NetworkTimeout = Timeout.InfiniteTimeSpan;
        var isAnonymous = settings.Flag("allow_anonymous_login", false);
        if (!isAnonymous && context.Variable("AZURE_STORAGE_CONNECTION_STRING") is { } connection)
            return FromConnectionString(connection, container, options);
        var account = settings.Text("account_name") ?? context.Variable("AZURE_STORAGE_ACCOUNT") ?? throw NoAccount(settings);
        if (!Uri.TryCreate($"https://{account}.blob.core.windows.net/{container}", UriKind.Absolute, out var address))
            throw RemoteSettings.NotUnderstood(settings.Find("account_name") ?? settings.Url, "the name of a storage account");
        if (isAnonymous)
            return new BlobContainerClient(address, options);
        if (context.Variable("AZURE_STORAGE_KEY") is { } key)
            return new BlobContainerClient(address, KeyOf(account, key), options);
        if (context.Variable("AZURE_STORAGE_SAS_TOKEN") is { } token)
            return new BlobContainerClient(address, new AzureSasCredential(token), options);
        return new BlobContainerClient(address, new DefaultAzureCredential(Chain(settings)), options);
    }

    private static BlobContainerClient FromConnectionString(string connection, string container, BlobClientOptions options)
    {
        try
        {
            return new BlobContainerClient(connection, container, options);
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or InvalidOperationException)
        {
            // The cause is left out: it may quote what it does not understand.
            throw Malformed("AZURE_STORAGE_CONNECTION_STRING");
        }
    }

    private static StorageSharedKeyCredential KeyOf(string account, string key)
    {
        try
        {
            return new StorageSharedKeyCredential(account, key);
        }
        catch (FormatException)
        {
            throw Malformed("AZURE_STORAGE_KEY");
        }
    }

    private static DefaultAzureCredentialOptions Chain(RemoteSettings settings) => new()
    {
        ExcludeEnvironmentCredential = settings.Flag("exclude_environment_credential", false),
        ExcludeManagedIdentityCredential = settings.Flag("exclude_managed_identity_credential", false),
        ExcludeVisualStudioCodeCredential = settings.Flag("exclude_visual_studio_code_credential", false),
    };

    private static UserException Malformed(string variable) => new(
        new UserFault($"The credential in {variable} is not understood", "copy it anew from the storage account's page, or unset it"));

    private static UserException NoAccount(RemoteSettings settings) => new(
        new UserFault(
            "The storage account of the DVC remote is not known",
            "set the remote's account_name, or AZURE_STORAGE_ACCOUNT or AZURE_STORAGE_CONNECTION_STRING in the environment")
        {
            Place = settings.Url.Place,
        });
}
