using System.Reflection;
using MlPipeline.Core.Processes;

namespace MlPipeline.Serving.Tests.Support;

/// <summary>The model's executable that the build made.</summary>
internal static class Built
{
    public static string Executable => Path.Combine(
        Path.GetFullPath(typeof(Built).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "ServedModel").Value!),
        "ServedModel" + (OperatingSystem.IsWindows() ? ".exe" : ""));

    /// <summary>Runs the executable to its end.</summary>
    public static ChildResult Run(params string[] arguments) => ChildProcess.Run(new ChildCommand(Executable, arguments), TestContext.Current.CancellationToken);
}
