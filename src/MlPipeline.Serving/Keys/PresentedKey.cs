using System.Text;
using Microsoft.AspNetCore.Http;

namespace MlPipeline.Serving.Keys;

/// <summary>Finds the key in a request's headers.</summary>
internal static class PresentedKey
{
    public const string Header = "X-Api-Key";

    private const string Scheme = "Bearer ";
    private const int MostBytes = 1024;

    /// <summary>Whether the request's key, as <c>Authorization: Bearer</c> or else as <c>X-Api-Key</c>, opens the service.</summary>
    public static bool Opens(HttpRequest request, ApiKeys keys) => Of(request) is { Length: > 0 } key && Opens(key, keys);

    private static bool Opens(string key, ApiKeys keys)
    {
        Span<byte> bytes = stackalloc byte[MostBytes];
        return Encoding.UTF8.TryGetBytes(key, bytes, out var written) && keys.Open(bytes[..written]);
    }

    private static string? Of(HttpRequest request)
    {
        var authorization = request.Headers.Authorization;
        if (authorization.Count == 1 && authorization[0]!.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return authorization[0]![Scheme.Length..].Trim();
        var header = request.Headers[Header];
        return header.Count == 1 ? header[0] : null;
    }
}
