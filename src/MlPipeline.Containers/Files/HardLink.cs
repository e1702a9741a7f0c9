using System.Runtime.InteropServices;

namespace MlPipeline.Containers.Files;

/// <summary>Gives a file a second name, or a second copy where the file system has no such links.</summary>
internal static partial class HardLink
{
    public static void Create(string existing, string name)
    {
        if (OperatingSystem.IsWindows() || Link(existing, name) != 0)
            File.Copy(existing, name);
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string existing, string name);
}
