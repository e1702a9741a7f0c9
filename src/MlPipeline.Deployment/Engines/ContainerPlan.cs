using System.Globalization;
using Docker.DotNet.Models;
using MlPipeline.Deployment.Staging;

namespace MlPipeline.Deployment.Engines;

/// <summary>Says how a staged container runs: with as little as the service needs.</summary>
internal static class ContainerPlan
{
    /// <summary>The port inside the container, as the image declares it.</summary>
    public const string Port = "8080/tcp";

    private const string User = "65532:65532";

    // The service ends itself with its input: a held one at any time, a kept one until it is told to be kept.
    private static readonly string[] Environment = ["DOTNET_EnableDiagnostics=0", "DOTNET_gcServer=0", "MLPIPELINE_PARENT_PIPE=1"];

    // The engine asks by its own clock: often while a build waits, seldom afterwards.
    private static readonly TimeSpan HeldHealthInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan KeptHealthInterval = TimeSpan.FromSeconds(2);

    public static CreateContainerParameters For(EngineRelease release, StartRequest request) => new()
    {
        Image = release.Image,
        User = User,
        Cmd = [.. request.Options],
        Env = [.. Environment],
        // The engine closes the input when we are gone.
        OpenStdin = true,
        StdinOnce = true,
        AttachStdin = true,
        AttachStdout = true,
        AttachStderr = true,
        Tty = false,
        ExposedPorts = new Dictionary<string, EmptyStruct> { [Port] = default },
        // What is not said here is as the image says.
        Healthcheck = new HealthcheckConfig { Interval = request.Deploy.Kept ? KeptHealthInterval : HeldHealthInterval },
        Labels = new ContainerLabels(request.Deploy.Checkout, request.Deploy.Model).Of(request.Deploy.Image, request.Deploy.Kept),
        HostConfig = Host(release, request.Deploy.Kept),
    };

    private static HostConfig Host(EngineRelease release, bool kept) => new()
    {
        AutoRemove = !kept,
        CapDrop = ["ALL"],
        ReadonlyRootfs = true,
        SecurityOpt = ["no-new-privileges"],
        Memory = release.MemoryBytes,
        MemorySwap = release.MemoryBytes,
        NanoCPUs = (long)(release.Processors * 1e9),
        PidsLimit = release.Processes,
        Tmpfs = new Dictionary<string, string> { ["/tmp"] = string.Create(CultureInfo.InvariantCulture, $"rw,noexec,nosuid,nodev,size={release.TemporaryBytes}") },
        RestartPolicy = new RestartPolicy { Name = RestartPolicyKind.No },
        PortBindings = new Dictionary<string, IList<PortBinding>> { [Port] = [new PortBinding { HostIP = "127.0.0.1", HostPort = "" }] },
        LogConfig = new LogConfig { Type = "json-file", Config = new Dictionary<string, string> { ["max-size"] = "10m", ["max-file"] = "2" } },
    };
}
