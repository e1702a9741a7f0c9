using System.Diagnostics;

namespace MlPipeline.Data.Tests.Remotes.Servers;

/// <summary>A server of an npm package. It ends with the test, and by itself when the tests were killed: it holds a pipe from them.</summary>
internal sealed class NodeServer : IDisposable
{
    private const string EndWithTheTests = "process.stdin.resume().on('end', () => process.exit());";

    private readonly Process process;
    private readonly List<string> lines = [];
    private readonly TaskCompletionSource<int> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private NodeServer(string script, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("node", ["-e", EndWithTheTests + script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The server ended.\n" + string.Join('\n', Lines())));
    }

    public int Port => listening.Task.Result;

    /// <summary>Starts a script that prints an address whose end is <c>:port</c> once it listens.</summary>
    public static async Task<NodeServer> Start(string script, IReadOnlyDictionary<string, string> environment)
    {
        var server = new NodeServer(script, environment);
        server.process.Start();
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        await server.listening.Task.WaitAsync(TimeSpan.FromMinutes(1));
        return server;
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private List<string> Lines()
    {
        lock (lines)
            return [.. lines];
    }

    private void Read(string? line)
    {
        if (line is null)
            return;
        lock (lines)
            lines.Add(line);
        if (line.Contains("listen", StringComparison.Ordinal) && int.TryParse(line.Split(':')[^1], out var port))
            listening.TrySetResult(port);
    }
}
