namespace MlPipeline.Data.Remotes.Http;

/// <summary>Sends requests and follows redirects; the credential stays with the server it is for.</summary>
internal sealed class HttpRequests(HttpClient client, HttpCredential credential) : IDisposable
{
    private const int MostRedirects = 5;

    /// <summary>The answer of the last server, its body not yet read.</summary>
    /// <param name="address">Where to begin.</param>
    /// <param name="make">Makes the request anew for each address.</param>
    /// <param name="cancellation">Ends the wait for the answer.</param>
    public async Task<HttpResponseMessage> Send(Uri address, Func<HttpRequestMessage> make, CancellationToken cancellation)
    {
        for (var redirects = 0; ; redirects++)
        {
            using var request = make();
            request.RequestUri = address;
            request.Headers.TryAddWithoutValidation("Accept-Encoding", "identity");
            credential.Apply(request);
            var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (Target(request, answer) is not { } target)
                return answer;
            answer.Dispose();
            if (redirects == MostRedirects)
                throw new StatusException((int)answer.StatusCode, $"more than {MostRedirects} times: redirects in a circle", null);
            address = target;
        }
    }

    public void Dispose() => client.Dispose();

    private static Uri? Target(HttpRequestMessage request, HttpResponseMessage answer)
    {
        var follows = (int)answer.StatusCode switch
        {
            307 or 308 => true,
            301 or 302 or 303 => request.Method == HttpMethod.Get || request.Method == HttpMethod.Head,
            _ => false,
        };
        if (!follows || answer.Headers.Location is not { } location)
            return null;
        var target = new Uri(request.RequestUri!, location);
        var isWeaker = request.RequestUri!.Scheme == Uri.UriSchemeHttps && target.Scheme != Uri.UriSchemeHttps;
        return isWeaker || (target.Scheme != Uri.UriSchemeHttps && target.Scheme != Uri.UriSchemeHttp) ? null : target;
    }
}
