using System.Diagnostics;
using System.Globalization;
using MlPipeline.Core.Processes;

namespace MlPipeline.Deployment.Tests.Support;

/// <summary>A Docker engine of the tests' own, started when the first test asks for it, that ends with them. Other test projects compile this file too.</summary>
/// <remarks>It has a bridge of its own and leaves the firewall alone: engines that share them take each other's addresses and rules away.</remarks>
public sealed class PrivateEngine : IDisposable
{
    private static readonly string[] Programs = ["/usr/sbin/dockerd", "/usr/bin/dockerd"];

    private static readonly string[] Bridges = ["/usr/sbin/ip", "/sbin/ip"];

    // A socket's path has a short limit.
    private readonly string folder = Directory.CreateTempSubdirectory("mlpe-").FullName;
    private readonly Lock once = new();
    private readonly string bridge = $"mlpe{Environment.ProcessId}";
    private Process? daemon;

    /// <summary>Why there can be no engine here; null where there can.</summary>
    public static string? Reason =>
        !OperatingSystem.IsLinux() ? "A private Docker engine needs Linux."
        : !Programs.Any(File.Exists) ? "dockerd is not installed."
        : !Bridges.Any(File.Exists) ? "ip is not installed."
        : Environment.UserName != "root" ? "A private Docker engine must be started as root."
        : null;

    /// <summary>Where it answers; skips the test where there can be none.</summary>
    public Uri Endpoint
    {
        get
        {
            Assert.SkipWhen(Reason is not null, Reason ?? "");
            lock (once)
                Start();
            return new Uri(Address);
        }
    }

    /// <summary>A folder that goes with the engine.</summary>
    public string Folder => folder;

    private string Address => $"unix://{folder}/engine.sock";

    /// <summary>What the engine's own client says.</summary>
    public string Docker(params string[] arguments) => Ask(Endpoint.ToString(), arguments);

    public void Dispose()
    {
        if (daemon is not null)
        {
            using var stop = Process.Start("kill", ["-TERM", daemon.Id.ToString(CultureInfo.InvariantCulture)]);
            daemon.WaitForExit();
            daemon.Dispose();
            Ip("link", "del", bridge);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static string Ask(string address, string[] arguments)
    {
        var command = new ChildCommand("docker", ["-H", address, .. arguments])
        {
            Overrides = new Dictionary<string, string?> { ["DOCKER_BUILDKIT"] = "0" },
        };
        var output = new List<string>();
        var result = ChildProcess.Run(command with { OnOutput = output.Add }, CancellationToken.None);
        return result.ExitCode == 0 ? string.Join('\n', output) : throw new InvalidOperationException(result.TailText);
    }

    private static void Ip(params string[] arguments)
    {
        var result = ChildProcess.Run(new ChildCommand(Bridges.First(File.Exists), arguments), CancellationToken.None);
        if (result.ExitCode != 0)
            throw new InvalidOperationException(result.TailText);
    }

    private void Start()
    {
        if (daemon is not null)
            return;
        var address = $"10.{200 + (Environment.ProcessId % 50)}.{Environment.ProcessId / 50 % 250}.1/24";
        Ip("link", "add", "name", bridge, "type", "bridge");
        Ip("addr", "add", address, "dev", bridge);
        Ip("link", "set", bridge, "up");
        string[] network = ["--bridge", bridge, "--iptables=false", "--ip-masq=false"];
        string[] options = ["--data-root", $"{folder}/data", "--exec-root", $"{folder}/exec", "-H", Address, "--pidfile", $"{folder}/pid", .. network];
        var log = $"{folder}/log";
        daemon = Process.Start("/bin/sh", ["-c", "log=$1; shift; exec \"$@\" > \"$log\" 2>&1", "sh", log, Programs.First(File.Exists), .. options]);
        while (!File.Exists($"{folder}/engine.sock"))
        {
            if (daemon.WaitForExit(50))
                throw new InvalidOperationException(File.ReadAllText(log));
        }

        Ask(Address, ["version"]);
    }
}
