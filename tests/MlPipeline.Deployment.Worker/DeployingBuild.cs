using System.Runtime.InteropServices;
using System.Security.Cryptography;
using MlPipeline.Core.Digests;
using MlPipeline.Deployment.Engines;
using MlPipeline.Deployment.Processes;
using MlPipeline.Deployment.Staging;

namespace MlPipeline.Deployment.Worker;

/// <summary>Stages a release as a build does, says where, and waits: to be killed, or for the end of its input.</summary>
internal static class DeployingBuild
{
    public static int Run(Dictionary<string, string> options)
    {
        IStagingHost host = options.TryGetValue("--engine", out var engine)
            ? new EngineHost(new EngineRelease(new Uri(engine), options["--image"]), TimeProvider.System)
            : new ProcessHost(new ProcessRelease(Environment.ProcessPath!, options["--model"]), TimeProvider.System);
        // The runtime itself runs no handlers of an exit on this signal.
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        using var random = RandomNumberGenerator.Create();
        using var staged = new Stager(host, TimeProvider.System, random).Deploy(
            new DeployRequest
            {
                Folder = options["--folder"],
                Model = TinyModel.Name,
                Checkout = Digest.Parse(options["--checkout"]),
                Release = Digest.Of("release"),
                Image = Digest.Of("image"),
                Kept = options["--kept"] == "yes",
                Progress = Console.Error.WriteLine,
            },
            CancellationToken.None);
        Console.WriteLine(staged.Record.Address);
        while (Console.Read() >= 0)
            continue;
        return 0;
    }

    private static void End(PosixSignalContext signal)
    {
        signal.Cancel = true;
        Environment.Exit(143);
    }
}
