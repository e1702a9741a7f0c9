namespace MlPipeline.Containers.Registries;

/// <summary>Where a registry answers.</summary>
internal static class RegistryAddress
{
    /// <summary>Encrypted, except on this machine.</summary>
    public static string Of(string host)
    {
        var name = new Uri($"https://{host}").Host;
        var scheme = name is "localhost" or "127.0.0.1" or "[::1]" ? "http" : "https";
        return host == "docker.io" ? $"{scheme}://registry-1.{host}" : $"{scheme}://{host}";
    }
}
