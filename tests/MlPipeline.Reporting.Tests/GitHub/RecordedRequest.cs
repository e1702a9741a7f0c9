namespace MlPipeline.Reporting.Tests.GitHub;

/// <summary>A request as it came.</summary>
/// <param name="Method">The method.</param>
/// <param name="Target">Path and query.</param>
/// <param name="Body">The body.</param>
internal sealed record RecordedRequest(string Method, string Target, string Body)
{
    public required string Authorization { get; init; }

    public required string ContentType { get; init; }

    public required string Accept { get; init; }

    public bool Writes => Method != "GET";
}
