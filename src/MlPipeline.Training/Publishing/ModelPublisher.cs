using MlPipeline.Core.Errors;
using MlPipeline.Core.Processes;

namespace MlPipeline.Training.Publishing;

/// <summary>Publishes a model's executable, self-contained, with everything that training, scoring and serving need.</summary>
public static class ModelPublisher
{
    private const string PartSuffix = ".part";

    private static readonly string[] DiskFullWords = ["No space left on device", "not enough space on the disk"];

    /// <exception cref="UserException">The project does not build; the compiler's own messages are told.</exception>
    public static PublishedApplication Publish(PublishRequest request)
    {
        var part = request.Folder + PartSuffix;
        Delete(part);
        var result = ChildProcess.Run(Command(request, part).Guarded(), request.Cancellation);
        if (result.ExitCode != ExitCodes.Passed)
            throw Failed(request, result);
        var application = DependencyFile.Read(Path.Combine(part, Path.GetFileNameWithoutExtension(request.ProjectFile) + ".deps.json"), SdkVersion(request));
        Replace(request.Folder, part);
        return application;
    }

    private static ChildCommand Command(PublishRequest request, string folder) => new(
        "dotnet",
        [
            "publish", request.ProjectFile, "--configuration", "Release", "--runtime", request.Rid, "--self-contained", "true", "--output", folder,
            "-maxCpuCount:1", "-nodeReuse:false", "-nologo", "-verbosity:quiet", "-consoleLoggerParameters:NoSummary", "-p:Platform=AnyCPU",
            "-p:ContinuousIntegrationBuild=true", "-p:UseSharedCompilation=false", "-p:CopyRetryCount=0", $"-p:RestoreLockedMode={(request.Locked ? "true" : "false")}",
        ])
    {
        WorkingDirectory = Path.GetDirectoryName(request.ProjectFile)!,
        Overrides = new Dictionary<string, string?>(InheritedProperties.Removed(Environment.GetEnvironmentVariables())) { ["DOTNET_NOLOGO"] = "1" },
        OnOutput = line => request.Progress(ChildText.Plain(line)),
        OnError = line => request.Progress(ChildText.Plain(line)),
    };

    private static string SdkVersion(PublishRequest request) => ChildProcess.Run(
        new ChildCommand("dotnet", ["--version"]) { WorkingDirectory = Path.GetDirectoryName(request.ProjectFile)! }, request.Cancellation).Tail[^1];

    private static void Replace(string folder, string part)
    {
        var old = folder + ".old";
        Delete(old);
        if (Directory.Exists(folder))
            Directory.Move(folder, old);
        Directory.Move(part, folder);
        Delete(old);
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private static UserException Failed(PublishRequest request, ChildResult result) =>
        DiskFullWords.Any(words => result.TailText.Contains(words, StringComparison.OrdinalIgnoreCase)) ? DiskFull(request) : DoesNotBuild(request, result);

    private static UserException DiskFull(PublishRequest request) =>
        new(new UserFault("The disk is full", "free 200 MB and run again") { Place = request.Folder });

    private static UserException DoesNotBuild(PublishRequest request, ChildResult result) => new(
        new UserFault("The model's project does not build", "mend what the compiler says; if a lock file is out of date, run: dotnet restore --force-evaluate")
        {
            Place = request.ProjectFile,
            Actual = string.Join('\n', result.Tail.Select(ChildText.Plain)),
        });
}
