using System.Text;
using System.Text.Json;

namespace MlPipeline.Containers.Registries;

/// <summary>A registry's user, as <c>docker login</c> keeps it. It has no text of its own, so that no log shows it.</summary>
internal sealed class RegistryCredentials
{
    private const string HubKey = "https://index.docker.io/v1/";

    private RegistryCredentials(string basic) => Basic = basic;

    /// <summary>User and password as HTTP's basic scheme wants them.</summary>
    public string Basic { get; }

    /// <summary>The user of a host, or null; a file that cannot be read is as none.</summary>
    public static RegistryCredentials? Find(string host)
    {
        var folder = Environment.GetEnvironmentVariable("DOCKER_CONFIG") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".docker");
        return FindIn(Path.Combine(folder, "config.json"), host);
    }

    /// <summary>The user of a host in a file.</summary>
    public static RegistryCredentials? FindIn(string file, string host)
    {
        try
        {
            if (!File.Exists(file))
                return null;
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            var known = json.RootElement.TryGetProperty("auths", out var users)
                && (users.TryGetProperty(host == "docker.io" ? HubKey : host, out var user) || users.TryGetProperty($"https://{host}", out user))
                && user.TryGetProperty("auth", out var basic)
                ? basic.GetString()
                : null;
            return string.IsNullOrEmpty(known) || !Encoding.UTF8.GetString(Convert.FromBase64String(known)).Contains(':', StringComparison.Ordinal) ? null : new(known);
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }
}
