using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using MlPipeline.Core.Errors;
using MlPipeline.Data.Remotes.Transfers;

namespace MlPipeline.Data.Remotes.S3;

/// <summary>What S3's errors mean.</summary>
internal static class S3Failures
{
    private static readonly HashSet<string> Credentials =
    [
        "AccessDenied", "AllAccessDisabled", "ExpiredToken", "InvalidAccessKeyId", "InvalidToken", "SignatureDoesNotMatch", "Forbidden", "UnauthorizedAccess",
    ];

    private static readonly HashSet<string> Passing =
        ["InternalError", "OperationAborted", "RequestTimeout", "RequestTimeTooSkewed", "ServiceUnavailable", "SlowDown", "ThrottlingException", "Throttling"];

    private static readonly UserFault NoBucket = new("There is no such bucket", "make the bucket, or mend the remote's url or endpointurl");

    private static readonly UserFault NoAccess = new(
        "The bucket refuses the credentials",
        "set AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and, for passing ones, AWS_SESSION_TOKEN in the environment; or name a profile that may use the bucket");

    private static readonly UserFault NoCredentials = new(
        "There are no credentials for the bucket",
        "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment, name a profile, or set allow_anonymous_login of a public bucket");

    private static readonly UserFault OtherRegion = new("The bucket is in another region", "set the remote's region to the bucket's");

    public static bool IsMissingObject(AmazonS3Exception fault) => fault.StatusCode == HttpStatusCode.NotFound && fault.ErrorCode != "NoSuchBucket";

    public static StoreFailure Judge(Exception fault) => fault switch
    {
        AmazonS3Exception { StatusCode: HttpStatusCode.PreconditionFailed or HttpStatusCode.RequestedRangeNotSatisfiable } => new("The object changed while it was read"),
        AmazonS3Exception { StatusCode: not 0 } service => Of(service),
        AmazonClientException { InnerException: null } => new StoreFailure("Nothing in the SDK's own chain has credentials") { Fault = NoCredentials },
        _ => NetworkFailures.Judge(fault),
    };

    private static StoreFailure Of(AmazonS3Exception fault) => new($"The store answered {(int)fault.StatusCode} {fault.ErrorCode}: {fault.Message}")
    {
        IsTransient = NetworkFailures.IsTransient((int)fault.StatusCode) || Passing.Contains(fault.ErrorCode ?? ""),
        Fault = fault switch
        {
            { ErrorCode: "NoSuchBucket" } => NoBucket,
            { ErrorCode: "PermanentRedirect" or "AuthorizationHeaderMalformed" or "TemporaryRedirect" } => OtherRegion,
            { StatusCode: HttpStatusCode.MovedPermanently } => OtherRegion,
            { StatusCode: HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized } => NoAccess,
            _ when Credentials.Contains(fault.ErrorCode ?? "") => NoAccess,
            _ => null,
        },
    };
}
