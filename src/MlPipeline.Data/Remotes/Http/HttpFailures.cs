using MlPipeline.Core.Errors;
using MlPipeline.Data.Remotes.Transfers;

namespace MlPipeline.Data.Remotes.Http;

/// <summary>What a server's statuses mean.</summary>
internal static class HttpFailures
{
    public static StoreFailure Judge(StatusException status, string method) => new(status.Message)
    {
        IsTransient = NetworkFailures.IsTransient(status.Status),
        RetryAfter = status.RetryAfter,
        Fault = status.Status switch
        {
            401 or 403 or 407 => new UserFault(
                "The server refuses the credential, or wants one",
                "set the remote's auth (basic, digest or custom) and user or custom_auth_header, and the password in the environment: MLPIPELINE_REMOTE_<NAME>_PASSWORD"),
            405 or 501 => new UserFault(
                $"The server does not take objects by {method}",
                $"set the remote's method to {(method == "PUT" ? "POST" : "PUT")} if the server takes that, or push to another remote"),
            >= 300 and < 400 => new UserFault("The server sends its callers elsewhere", "set the remote's url to the address that the server means"),
            _ => null,
        },
    };
}
