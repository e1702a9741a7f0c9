using MlPipeline.Data.Remotes.Settings;

namespace MlPipeline.Data.Remotes.AzureBlobs;

/// <summary>A container, and the folder in it that is the remote.</summary>
/// <param name="Container">The container's name.</param>
/// <param name="Prefix">What each blob's name begins with: empty, or ending in a slash.</param>
internal sealed record AzureLocation(string Container, string Prefix)
{
    public static AzureLocation Of(RemoteSettings settings)
    {
        var parts = settings.Url.Value["azure://".Length..].Split('/', 2);
        var prefix = parts.Length == 1 ? "" : parts[1].Trim('/');
        return parts[0].Length == 0
            ? throw RemoteSettings.NotUnderstood(settings.Url, "azure://container or azure://container/folder")
            : new AzureLocation(parts[0], prefix.Length == 0 ? "" : prefix + "/");
    }

    public string NameOf(string key) => Prefix + key;

    public string KeyOf(string name) => name[Prefix.Length..];

    public string AddressOf(string key) => $"azure://{Container}/{NameOf(key)}";
}
