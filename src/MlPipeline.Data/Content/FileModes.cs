using MlPipeline.Core.Files;

namespace MlPipeline.Data.Content;

/// <summary>The executable bit, where files have one.</summary>
internal static class FileModes
{
    private const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public static bool IsExecutable(string path) => !OperatingSystem.IsWindows() && File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserExecute);

    /// <summary>A regular file's stamp, or null when there is none, and whether its owner may execute it.</summary>
    public static FileStamp? StampOf(string path, out bool isExecutable)
    {
        if (OperatingSystem.IsLinux())
            return Statx.Of(path, out isExecutable);
        var stamp = FileStamp.Of(path);
        isExecutable = stamp is not null && IsExecutable(path);
        return stamp;
    }

    /// <summary>Lets everyone execute the file who may read it; says whether that changed anything.</summary>
    public static bool MakeExecutable(string path)
    {
        if (OperatingSystem.IsWindows())
            return false;
        var mode = File.GetUnixFileMode(path);
        // Each read bit lies two places above its execute bit.
        var wanted = mode | (UnixFileMode)((int)mode >> 2 & (int)Execute);
        if (wanted != mode)
            File.SetUnixFileMode(path, wanted);
        return wanted != mode;
    }
}
