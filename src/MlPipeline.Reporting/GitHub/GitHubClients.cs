using Octokit;
using Octokit.Internal;

namespace MlPipeline.Reporting.GitHub;

/// <summary>Makes Octokit's client for github.com and GitHub Enterprise alike.</summary>
internal static class GitHubClients
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    public static GitHubClient Create(CommenterOptions options)
    {
        var address = new Uri(options.Api.AbsoluteUri.TrimEnd('/') + "/");
        var http = new HttpClientAdapter(() => new GitHubHeaders(new SocketsHttpHandler { AllowAutoRedirect = false }));
        var credentials = new InMemoryCredentialStore(new Credentials(options.Token, AuthenticationType.Bearer));
        var connection = new Connection(new ProductHeaderValue("MlPipeline"), address, credentials, http, new SimpleJsonSerializer());
        connection.SetRequestTimeout(Timeout);
        return new GitHubClient(connection);
    }
}
