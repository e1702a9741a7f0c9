using System.Net;
using System.Net.Http.Headers;
using System.Text;
using MlPipeline.Core.Errors;
using MlPipeline.Data.Remotes.Settings;

namespace MlPipeline.Data.Remotes.Http;

/// <summary>
/// What a server is told about who asks, by DVC's settings <c>auth</c> (basic, digest or custom), <c>user</c> and <c>custom_auth_header</c>; the
/// password is a variable of the environment.
/// </summary>
internal sealed class HttpCredential
{
    private readonly Uri server;
    private readonly Action<HttpRequestHeaders> apply;

    private HttpCredential(Uri server, Action<HttpRequestHeaders> apply, ICredentials? digest = null)
    {
        this.server = server;
        this.apply = apply;
        Digest = digest;
    }

    /// <summary>What answers a server's challenge; it holds for this server alone.</summary>
    public ICredentials? Digest { get; }

    public static HttpCredential Of(RemoteSettings settings, RemoteContext context, Uri server)
    {
        var method = settings.Text("auth")?.ToLowerInvariant();
        if (method is null)
            return new HttpCredential(server, _ => { });
        var password = context.Variable(Secrets.PasswordVariable(settings.Name)) ?? throw NoPassword(settings);
        if (password.AsSpan().IndexOfAny('\r', '\n', '\0') >= 0)
            throw Unusable(settings);
        return method switch
        {
            "basic" => Basic(server, settings.Text("user") ?? "", password),
            "custom" => Custom(server, settings, password),
            "digest" => new HttpCredential(
                server, _ => { }, new CredentialCache { { new Uri(server, "/"), "Digest", new NetworkCredential(settings.Text("user"), password) } }),
            _ => throw RemoteSettings.NotUnderstood(settings.Find("auth")!, "basic, digest or custom"),
        };
    }

    /// <summary>Adds the credential, unless the request goes to another host, port or scheme.</summary>
    public void Apply(HttpRequestMessage request)
    {
        if (Uri.Compare(request.RequestUri, server, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0)
            apply(request.Headers);
    }

    private static HttpCredential Basic(Uri server, string user, string password)
    {
        var value = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
        return new HttpCredential(server, headers => headers.Authorization = value);
    }

    private static HttpCredential Custom(Uri server, RemoteSettings settings, string password)
    {
        var header = settings.Text("custom_auth_header") ?? throw new UserException(
            new UserFault("The remote's auth is custom, and no header is named", "set custom_auth_header of the remote") { Place = settings.Find("auth")!.Place });
        return new HttpCredential(server, headers =>
        {
            if (!headers.TryAddWithoutValidation(header, password))
                throw RemoteSettings.NotUnderstood(settings.Find("custom_auth_header")!, "the name of a header of requests");
        });
    }

    private static UserException NoPassword(RemoteSettings settings) => new(
        new UserFault(
            "The DVC remote needs a password",
            $"set it in the environment: {Secrets.PasswordVariable(settings.Name)}")
        {
            Place = settings.Find("auth")!.Place,
        });

    private static UserException Unusable(RemoteSettings settings) => new(
        new UserFault(
            "The DVC remote's password cannot stand in a header: it holds a line break",
            $"set it again, on one line: {Secrets.PasswordVariable(settings.Name)}"));
}
