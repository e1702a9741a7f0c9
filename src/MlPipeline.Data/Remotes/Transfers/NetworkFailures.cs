using System.Net.Sockets;
using System.Security.Authentication;
using MlPipeline.Core.Errors;

namespace MlPipeline.Data.Remotes.Transfers;

/// <summary>What failures below any protocol mean.</summary>
internal static class NetworkFailures
{
    private static readonly UserFault Unreachable = new(
        "The remote cannot be reached", "check the remote's url and the network, then run the same command again");

    private static readonly UserFault Distrusted = new(
        "The secure connection to the remote failed",
        "set the remote's ssl_verify to a file with the certificates that you trust; or let the server's owner mend its certificate");

    public static StoreFailure Judge(Exception fault)
    {
        for (var inner = fault; inner is not null; inner = inner.InnerException)
        {
            if (Of(inner) is { } failure)
                return failure;
        }

        return new StoreFailure(fault.Message);
    }

    /// <summary>Whether a status may be gone at the next try.</summary>
    public static bool IsTransient(int status) => status is 408 or 429 or (>= 500 and not 501 and not 505);

    private static StoreFailure? Of(Exception fault) => fault switch
    {
        ChangedObjectException => new StoreFailure(fault.Message),
        AuthenticationException => new StoreFailure(fault.Message) { Fault = Distrusted },
        HttpRequestException { InnerException: AuthenticationException } => null,
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError } => Lost(fault.Message),
        SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.HostUnreachable } => Lost(fault.Message),
        UnauthorizedAccessException or FileNotFoundException or DirectoryNotFoundException => new StoreFailure(fault.Message),
        OperationCanceledException => new StoreFailure("The remote did not answer in time") { IsTransient = true, Fault = Unreachable },
        HttpRequestException or SocketException or IOException or TimeoutException => new StoreFailure(fault.Message) { IsTransient = true },
        _ => null,
    };

    private static StoreFailure Lost(string text) => new(text) { IsTransient = true, Fault = Unreachable };
}
