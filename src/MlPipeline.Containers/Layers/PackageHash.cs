namespace MlPipeline.Containers.Layers;

/// <summary>NuGet's SHA-512 of a package's archive.</summary>
internal static class PackageHash
{
    private const string Prefix = "sha512:";

    /// <summary>As <c>sha512:</c> and hexadecimal digits; null where NuGet wrote none.</summary>
    public static string? FromBase64(string text) => text.Length == 0 ? null : Prefix + Convert.ToHexStringLower(Convert.FromBase64String(text));

    /// <summary>The hash that the restore left beside a package, or null.</summary>
    public static string? Restored(string? packagesFolder, string name, string version)
    {
        if (packagesFolder is null)
            return null;
        var id = name.ToLowerInvariant();
        var file = Path.Combine(packagesFolder, id, version, $"{id}.{version}.nupkg.sha512");
        return File.Exists(file) ? FromBase64(File.ReadAllText(file).Trim()) : null;
    }
}
