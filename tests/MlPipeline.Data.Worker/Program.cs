using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;
using MlPipeline.Data.Pinning;
using MlPipeline.Data.Pins;
using MlPipeline.Data.Restoring;

namespace MlPipeline.Data.Worker;

/// <summary><c>restore ROOT [PIN]</c> restores every pin below a root, or one; <c>pin ROOT PATH</c> pins one path.</summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        try
        {
            Console.WriteLine(arguments switch
            {
                ["restore", var root] => Restore(new RestoreRequest(root, PinFiles.Below(root))),
                ["restore", var root, var pin] => Restore(new RestoreRequest(root, [pin])),
                ["pin", var root, var path] => Pin(new PinRequest(root, path)),
                _ => throw new ArgumentException("restore ROOT [PIN], or pin ROOT PATH"),
            });
            return ExitCodes.Passed;
        }
        catch (UserException fault)
        {
            Console.Error.WriteLine(fault.Message);
            return ExitCodes.UserFault;
        }
    }

    private static string Restore(RestoreRequest request)
    {
        var index = IndexOf(request.Root);
        var result = new DatasetRestorer(index, TimeProvider.System).Restore(request, CancellationToken.None);
        index.Save();
        return $"{result.Manifest.Artifacts.Sum(artifact => artifact.Files)} files, {PeakMemory()} of memory";
    }

    // Linux tells the peak in one line; asking .NET for its own process costs more than the work of a small restore.
    private static string PeakMemory() => OperatingSystem.IsLinux()
        ? File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))[6..].Trim()
        : "an unknown amount";

    private static string Pin(PinRequest request)
    {
        var index = IndexOf(request.Root);
        var pin = new DatasetPinner(index, TimeProvider.System).Pin(request, CancellationToken.None);
        index.Save();
        return pin.Md5;
    }

    private static FileIndex IndexOf(string root) => FileIndex.Open(Path.Combine(root, ".dvc", "tmp", "worker-index.json"), TimeProvider.System);
}
