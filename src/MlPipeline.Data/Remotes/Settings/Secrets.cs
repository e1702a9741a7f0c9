using System.Text.RegularExpressions;
using MlPipeline.Core.Errors;

namespace MlPipeline.Data.Remotes.Settings;

/// <summary>Keeps credentials out of files: they come from the environment, or from where the clouds' own tools keep them.</summary>
internal static partial class Secrets
{
    private static readonly Dictionary<string, string> Variables = new(StringComparer.Ordinal)
    {
        ["access_key_id"] = "AWS_ACCESS_KEY_ID",
        ["secret_access_key"] = "AWS_SECRET_ACCESS_KEY",
        ["session_token"] = "AWS_SESSION_TOKEN",
        ["connection_string"] = "AZURE_STORAGE_CONNECTION_STRING",
        ["account_key"] = "AZURE_STORAGE_KEY",
        ["sas_token"] = "AZURE_STORAGE_SAS_TOKEN",
        ["client_secret"] = "AZURE_CLIENT_SECRET",
    };

    private static readonly HashSet<string> Others = ["password", "token", "passphrase", "sse_customer_key", "bearer_token", "gdrive_client_secret"];

    /// <summary>The variable that holds what an HTTP remote's <c>password</c> would: <c>MLPIPELINE_REMOTE_STORE_PASSWORD</c> for the remote <c>store</c>.</summary>
    public static string PasswordVariable(string remote) =>
        $"MLPIPELINE_REMOTE_{string.Concat(remote.ToUpperInvariant().Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : '_'))}_PASSWORD";

    /// <exception cref="UserException">A file holds a credential. The message does not.</exception>
    public static void Refuse(RemoteSettings settings)
    {
        foreach (var line in settings.Lines)
        {
            if (Variables.TryGetValue(line.Name, out var variable) || Others.Contains(line.Name))
                throw Held(line, $"a credential: {line.Name}", variable ?? PasswordVariable(settings.Name));
            if (line.Name is "url" or "endpointurl" && UserInformation().IsMatch(line.Value))
                throw Held(line, $"a credential: the user before the host in {line.Name}", PasswordVariable(settings.Name));
            if (line.Name is "url" or "endpointurl" && Scheme().IsMatch(line.Value) && line.Value.Contains('?', StringComparison.Ordinal))
                throw Held(line, $"a query in {line.Name}, which may be a credential", PasswordVariable(settings.Name));
        }
    }

    /// <summary>An address without user, password and query.</summary>
    public static string Strip(string url) => UserInformation().Replace(url.Split('?')[0], "$1");

    private static UserException Held(IniSetting line, string what, string variable) => new(
        new UserFault(
            $"The DVC configuration holds {what}",
            $"take it out of the file, make it void if it was ever committed, and set a new one in the environment: {variable}")
        {
            Place = line.Place,
            Expected = "credentials from the environment, or from where the cloud's own tools keep them",
        });

    [GeneratedRegex(@"\A(\w+://)[^/?#]*@")]
    private static partial Regex UserInformation();

    [GeneratedRegex(@"\A\w+://")]
    private static partial Regex Scheme();
}
