using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace MlPipeline.Reporting.Tests.GitHub;

/// <summary>Prism before the fake: it refuses a request or an answer that GitHub's description does not allow.</summary>
internal sealed class PrismProxy : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly TaskCompletionSource listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PrismProxy(string description, Uri upstream)
    {
        var port = FreePort();
        Api = new Uri($"http://127.0.0.1:{port}/api/v3/");
        process = new Process
        {
            StartInfo = new ProcessStartInfo("node", [NodeTools.PathOf("@stoplight/prism-cli/dist/index.js"), "proxy", "--errors", "-h", "127.0.0.1", "-p", $"{port}", description, upstream.GetLeftPart(UriPartial.Authority)])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
            EnableRaisingEvents = true,
        };
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("Prism ended.\n" + string.Join('\n', Lines())));
    }

    public Uri Api { get; }

    private readonly List<string> lines = [];

    public static async Task<PrismProxy> Start(string description, Uri upstream)
    {
        var proxy = new PrismProxy(description, upstream);
        proxy.process.Start();
        proxy.process.BeginOutputReadLine();
        proxy.process.BeginErrorReadLine();
        await proxy.listening.Task.WaitAsync(Patience);
        return proxy;
    }

    /// <summary>What Prism wrote, for the message of a test that fails.</summary>
    public IReadOnlyList<string> Lines()
    {
        lock (lines)
            return [.. lines];
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
            return;
        lock (lines)
            lines.Add(line);
        if (line.Contains("Prism is listening", StringComparison.Ordinal))
            listening.TrySetResult();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
