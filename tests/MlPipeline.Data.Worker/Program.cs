using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;
using MlPipeline.Data.Pinning;
using MlPipeline.Data.Pins;
using MlPipeline.Data.Restoring;

namespace MlPipeline.Data.Worker;

/// <summary><c>restore ROOT</c> restores every pin below a root; <c>pin ROOT PATH</c> pins one path.</summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        var index = FileIndex.Open(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), TimeProvider.System);
        try
        {
            var done = arguments switch
            {
                ["restore", var root] => $"{new DatasetRestorer(index).Restore(new(root, PinFiles.Below(root)), CancellationToken.None).Outputs.Count} files",
                ["pin", var root, var path] => new DatasetPinner(index).Pin(new(root, path), CancellationToken.None).Md5,
                _ => throw new ArgumentException("restore ROOT, or pin ROOT PATH"),
            };
            Console.WriteLine(done);
            return ExitCodes.Passed;
        }
        catch (UserException fault)
        {
            Console.Error.WriteLine(fault.Message);
            return ExitCodes.UserFault;
        }
    }
}
