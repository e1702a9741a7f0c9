using System.Text.Json;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Containers.Layers;

/// <summary>Holds the packages of an image against the lock file that pins them.</summary>
internal static class LockedPackages
{
    /// <exception cref="UserException">The executable carries a package that the lock does not name, or names with another content.</exception>
    public static void Check(string lockFile, IEnumerable<ImagePackage> packages)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(lockFile));
        var locked = json.RootElement.GetProperty("dependencies").EnumerateObject()
            .SelectMany(framework => framework.Value.EnumerateObject())
            .Where(package => package.Value.TryGetProperty("contentHash", out _))
            .Select(package => Name(package.Name, package.Value.GetProperty("resolved").GetString()!, PackageHash.FromBase64(package.Value.GetProperty("contentHash").GetString()!)))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var package in packages.Where(package => package.Kind == "nuget"))
        {
            if (!locked.Contains(Name(package.Name, package.Version, package.Hash)))
                throw NotLocked(lockFile, package);
        }
    }

    private static string Name(string name, string version, string? hash) => $"{name.ToUpperInvariant()} {version} {hash}";

    private static UserException NotLocked(string lockFile, ImagePackage package) => new(new UserFault(
        $"The executable carries {package.Name} {package.Version}, which its lock file does not pin with that content", "./build.sh Compile --force")
    {
        Place = lockFile,
        Actual = package.Hash,
    });
}
