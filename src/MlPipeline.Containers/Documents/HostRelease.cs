namespace MlPipeline.Containers.Documents;

/// <summary>What the host's operating system calls itself.</summary>
internal static class HostRelease
{
    private const string ReleaseFile = "/etc/os-release";

    /// <summary>A value of the release file, or another where it has none.</summary>
    public static string Value(string name, string otherwise) => File.Exists(ReleaseFile)
        ? File.ReadLines(ReleaseFile)
            .Where(line => line.StartsWith(name + "=", StringComparison.Ordinal))
            .Select(line => line[(name.Length + 1)..].Trim('"'))
            .FirstOrDefault(otherwise)
        : otherwise;
}
