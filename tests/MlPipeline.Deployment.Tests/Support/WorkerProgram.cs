using System.Diagnostics;

namespace MlPipeline.Deployment.Tests.Support;

/// <summary>The worker's program, as a service to stage or as a build to kill.</summary>
internal static class WorkerProgram
{
    public static string Executable => Path.Combine(AppContext.BaseDirectory, "MlPipeline.Deployment.Worker");

    /// <summary>Starts a build that stages a release, and waits until it says where; the caller kills it.</summary>
    public static Process StartBuild(out string address, params string[] options)
    {
        var build = Process.Start(new ProcessStartInfo(Executable, ["deploy", .. options]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        address = build.StandardOutput.ReadLine() ?? throw new InvalidOperationException(build.StandardError.ReadToEnd());
        return build;
    }
}
