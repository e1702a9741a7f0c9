using System.Net.Http.Headers;
using System.Text.Json;

namespace MlPipeline.Containers.Registries;

/// <summary>Answers a registry that wants to know who asks: with a token of the realm that it names, or with the user itself.</summary>
internal sealed class RegistryTokens(HttpClient http, ImageReference reference, RegistryCredentials? credentials)
{
    private const int LargestAnswer = 1 << 20;

    /// <summary>What goes with each request.</summary>
    public AuthenticationHeaderValue? Header { get; private set; }

    /// <summary>Takes up a challenge; false when there is nothing to answer it with.</summary>
    public bool Answer(HttpResponseMessage response, CancellationToken cancellation)
    {
        var challenge = response.Headers.WwwAuthenticate.FirstOrDefault();
        var header = challenge?.Scheme.ToUpperInvariant() switch
        {
            "BEARER" => Token(Parameters(challenge.Parameter ?? ""), cancellation),
            "BASIC" when credentials is not null => new AuthenticationHeaderValue("Basic", credentials.Basic),
            _ => null,
        };
        if (header is null || header.Equals(Header))
            return false;
        Header = header;
        return true;
    }

    private AuthenticationHeaderValue? Token(Dictionary<string, string> parameters, CancellationToken cancellation)
    {
        if (!parameters.TryGetValue("realm", out var realm) || !Uri.TryCreate(realm, UriKind.Absolute, out var address) || !IsSafe(address))
            return null;
        var scope = parameters.GetValueOrDefault("scope", $"repository:{reference.Repository}:pull");
        var service = parameters.TryGetValue("service", out var name) ? $"&service={Uri.EscapeDataString(name)}" : "";
        using var message = new HttpRequestMessage(HttpMethod.Get, new Uri($"{realm}{(address.Query.Length > 0 ? '&' : '?')}scope={Uri.EscapeDataString(scope)}{service}"));
        if (credentials is not null)
            message.Headers.Authorization = new AuthenticationHeaderValue("Basic", credentials.Basic);
        using var response = http.Send(message, cancellation);
        return response.IsSuccessStatusCode && Read(response) is { Length: > 0 } token ? new AuthenticationHeaderValue("Bearer", token) : null;
    }

    // A user's password goes over an open line only to this machine, whatever realm a registry names.
    private static bool IsSafe(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    private static string? Read(HttpResponseMessage response)
    {
        if (response.Content.Headers.ContentLength > LargestAnswer)
            return null;
        try
        {
            using var json = JsonDocument.Parse(response.Content.ReadAsStream());
            return json.RootElement.TryGetProperty("token", out var token) || json.RootElement.TryGetProperty("access_token", out token) ? token.GetString() : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Dictionary<string, string> Parameters(string text)
    {
        var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (System.Text.RegularExpressions.Match match in System.Text.RegularExpressions.Regex.Matches(text, "([a-zA-Z_]+)=\"([^\"]*)\""))
            parameters[match.Groups[1].Value] = match.Groups[2].Value;
        return parameters;
    }
}
