using System.Diagnostics;
using System.Globalization;
using MlPipeline.Core.Digests;

namespace MlPipeline.Serving.Tests.Support;

/// <summary>The service as a child process on a port of its own, with one key.</summary>
public sealed class ServiceProcess : IAsyncDisposable
{
    public const string Key = "s3cret-key-of-the-tests";

    private readonly Process process;
    private readonly List<string> log = [];

    private ServiceProcess(Process process)
    {
        this.process = process;
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginErrorReadLine();
        Client = new HttpClient { Timeout = TimeSpan.FromSeconds(60) };
        Client.DefaultRequestHeaders.Add("X-Api-Key", Key);
    }

    /// <summary>A client that holds the key.</summary>
    public HttpClient Client { get; }

    public Uri Address { get; private set; } = null!;

    public int Id => process.Id;

    /// <summary>What it wrote to standard error.</summary>
    public string Log
    {
        get
        {
            lock (log)
                return string.Join('\n', log);
        }
    }

    public StreamWriter Input => process.StandardInput;

    /// <summary>The line of a key as the service takes it.</summary>
    public static string LineOf(string name, string key) => $"{name} {Digest.Of(key)}";

    public static Task<ServiceProcess> Start(TrainedSample sample, params string[] options) => Start(sample.Folder, [], options);

    /// <summary>Starts it with keys by standard input, and returns when it listens.</summary>
    public static async Task<ServiceProcess> Start(string folder, Dictionary<string, string> environment, params string[] options)
    {
        var keys = options.Contains("--keys") ? [] : new[] { "--keys", "-" };
        var start = new ProcessStartInfo(Built.Executable, ["serve", "--model", folder, "--port", "0", .. keys, .. options])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var service = new ServiceProcess(Process.Start(start)!);
        if (keys.Length > 0)
            await service.Input.WriteAsync($"{LineOf("test", Key)}\n\n");
        await service.Input.FlushAsync();
        var line = await service.process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";
        Assert.StartsWith("listening http://127.0.0.1:", line, StringComparison.Ordinal);
        service.Address = new Uri(line["listening ".Length..]);
        service.Client.BaseAddress = service.Address;
        return service;
    }

    /// <summary>Asks it to end, as an engine does.</summary>
    public void Terminate()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no SIGTERM");
        using var kill = Process.Start("kill", ["-TERM", Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public async Task<int> HasEnded()
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    /// <summary>What is left on standard output, once it has ended.</summary>
    public Task<string> RestOfOutput() => process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }

    private void Hear(string? line)
    {
        lock (log)
            log.Add(line ?? "");
    }
}
