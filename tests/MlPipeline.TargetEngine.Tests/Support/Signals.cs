using System.Diagnostics;
using System.Runtime.InteropServices;

namespace MlPipeline.TargetEngine.Tests.Support;

/// <summary>Signals to a child process, as a terminal or an orchestrator sends them.</summary>
public static partial class Signals
{
    public const int Interrupt = 2;
    public const int Terminate = 15;

    public static void Send(Process process, int signal) => Assert.Equal(0, Kill(process.Id, signal));

    /// <summary>Reads on until a line holds the text; what was read comes back.</summary>
    public static string ReadUntil(Process process, string text)
    {
        var read = string.Empty;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            read += line + "\n";
            if (line.Contains(text, StringComparison.Ordinal))
                return read;
        }

        throw new InvalidOperationException($"'{text}' never came in:\n{read}");
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Kill(int process, int signal);
}
