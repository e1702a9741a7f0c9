using System.Diagnostics;
using MlPipeline.Containers.Engines;
using MlPipeline.Core.Errors;

namespace MlPipeline.Containers.Tests.Support;

/// <summary>A Docker engine of its own, with data, socket and process that go with the tests.</summary>
public sealed class PrivateEngine : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"mlp-{Path.GetRandomFileName()}");
    private Process? daemon;
    private string? reason;

    /// <summary>Where it answers; skips the test where none can be started.</summary>
    internal Uri Endpoint
    {
        get
        {
            Assert.SkipWhen(reason is not null, reason ?? "");
            return new Uri($"unix://{folder}/s");
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (!Tool.Exists("dockerd") || !Environment.IsPrivilegedProcess)
        {
            reason = "A private dockerd needs docker.io installed, and root.";
            return;
        }

        Directory.CreateDirectory(folder);
        var log = Path.Combine(folder, "log");
        // A shell, so that what the daemon tells goes to a file and not to a pipe that nobody reads.
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"exec dockerd --data-root {folder}/data --exec-root {folder}/exec -H unix://{folder}/s --pidfile {folder}/pid > {log} 2>&1"]);
        daemon = Process.Start(start)!;
        var patience = Stopwatch.StartNew();
        while (!Answers())
        {
            if (daemon.HasExited || patience.Elapsed > Patience)
            {
                reason = "dockerd does not start here: " + File.ReadLines(log).LastOrDefault();
                return;
            }

            await Task.Delay(200);
        }
    }

    /// <summary>Runs the command line against this engine.</summary>
    internal string Docker(params string[] arguments) => Tool.Run("docker", ["--host", Endpoint.ToString(), .. arguments]);

    public async ValueTask DisposeAsync()
    {
        if (daemon is { HasExited: false })
        {
            // SIGTERM, by which a daemon unmounts what it mounted.
            using var kill = Process.Start("/bin/kill", [daemon.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await daemon.WaitForExitAsync();
        }

        daemon?.Dispose();
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private bool Answers()
    {
        try
        {
            using var engine = new DockerEngine(new Uri($"unix://{folder}/s"));
            return engine.Ping(CancellationToken.None).Length > 0;
        }
        catch (UserException)
        {
            return false;
        }
    }
}
