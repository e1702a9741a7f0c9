using System.Runtime.InteropServices;

namespace MlPipeline.Core.Files;

/// <summary>Gives a file a second name.</summary>
public static partial class HardLink
{
    /// <summary>Whether the file has the new name now; false where the system or the file system cannot, or the two lie on different ones.</summary>
    /// <param name="existing">The file.</param>
    /// <param name="name">A path at which nothing stands.</param>
    public static bool TryCreate(string existing, string name) => !OperatingSystem.IsWindows() && Link(existing, name) == 0;

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string existing, string name);
}
