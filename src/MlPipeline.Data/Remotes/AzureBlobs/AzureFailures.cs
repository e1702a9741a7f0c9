using System.Globalization;
using Azure;
using Azure.Identity;
using MlPipeline.Core.Errors;
using MlPipeline.Data.Remotes.Transfers;

namespace MlPipeline.Data.Remotes.AzureBlobs;

/// <summary>What Azure's errors mean.</summary>
internal static class AzureFailures
{
    private static readonly UserFault NoContainer = new("There is no such container", "make the container, or mend the remote's url or account_name");

    private static readonly UserFault NoAccess = new(
        "The container refuses the credentials",
        "set AZURE_STORAGE_CONNECTION_STRING, or AZURE_STORAGE_KEY or AZURE_STORAGE_SAS_TOKEN, in the environment; or give the identity that Azure's own chain finds the role Storage Blob Data Contributor");

    private static readonly UserFault NoCredentials = new(
        "There are no credentials for the container",
        "set AZURE_STORAGE_CONNECTION_STRING, or AZURE_STORAGE_KEY or AZURE_STORAGE_SAS_TOKEN, in the environment; or log in with az login");

    public static bool IsMissingBlob(RequestFailedException fault) => fault.Status == 404 && fault.ErrorCode is not ("ContainerNotFound" or "ResourceNotFound");

    public static StoreFailure Judge(Exception fault) => fault switch
    {
        RequestFailedException { Status: 412 or 416 } => new("The object changed while it was read"),
        RequestFailedException { Status: > 0 } service => Of(service),
        AuthenticationFailedException => new("Azure's own chain found no credential that works") { Fault = NoCredentials },
        _ => NetworkFailures.Judge(fault),
    };

    // The exception's own message is a page of headers.
    private static StoreFailure Of(RequestFailedException fault) => new($"The store answered {fault.Status} {fault.ErrorCode}".TrimEnd())
    {
        IsTransient = NetworkFailures.IsTransient(fault.Status),
        RetryAfter = RetryAfterOf(fault),
        Fault = fault switch
        {
            { ErrorCode: "ContainerNotFound" or "ContainerBeingDeleted" or "ResourceNotFound" } => NoContainer,
            { Status: 401 or 403 } => NoAccess,
            _ => null,
        },
    };

    private static TimeSpan? RetryAfterOf(RequestFailedException fault) =>
        fault.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var text) == true
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
