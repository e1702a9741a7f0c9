using MlPipeline.Core.Errors;

namespace MlPipeline.Reporting.GitHub;

/// <summary>Where the API is.</summary>
public static class GitHubAddress
{
    private const string Public = "https://api.github.com/";

    /// <summary>The API's address: as told, else from the server's (Enterprise: <c>/api/v3</c> below it), else github.com's.</summary>
    /// <exception cref="UserException">It is no address, or one that would send the token in the clear.</exception>
    public static Uri ApiOf(GitHubEnvironment environment)
    {
        var text = environment.ApiUrl ?? FromServer(environment.ServerUrl?.TrimEnd('/'));
        return Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address) && IsSafe(address)
            ? address
            : throw new UserException(new UserFault("The address of GitHub's API is not usable", "set GITHUB_API_URL to an https address")
            {
                Expected = "an https address without user, query or fragment",
            });
    }

    private static string FromServer(string? server) => server is null or "https://github.com" ? Public : server + "/api/v3";

    private static bool IsSafe(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address is { UserInfo: "", Query: "", Fragment: "" };
}
