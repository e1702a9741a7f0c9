using System.Net.Http.Headers;

namespace MlPipeline.Reporting.GitHub;

/// <summary>Sends what GitHub's API description asks for: Octokit names a form as its content, and accepts old media types.</summary>
internal sealed class GitHubHeaders(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const string MediaType = "application/vnd.github+json";
    private const string VersionHeader = "X-GitHub-Api-Version";
    private const string Version = "2022-11-28";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Accept.Clear();
        request.Headers.Accept.ParseAdd(MediaType);
        request.Headers.TryAddWithoutValidation(VersionHeader, Version);
        if (request.Content is { } content)
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        return base.SendAsync(request, cancellationToken);
    }
}
