using System.Diagnostics;
using System.Text;

namespace MlPipeline.TargetEngine.Tests.Support;

/// <summary>A temporary root with the sample build run in it as a child process, in an environment of its own.</summary>
public sealed class SampleBuildRoot : IDisposable
{
    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal);

    public SampleBuildRoot()
    {
        Directory.CreateDirectory(Path);
        Directory.CreateDirectory(System.IO.Path.Combine(Path, ".nuke"));
    }

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "engine tests " + Guid.NewGuid().ToString("N"));

    public string WorkingDirectory { get; set; } = "";

    public string File(string relative) => System.IO.Path.Combine(Path, relative);

    public SampleBuildRoot With(string name, string value)
    {
        _environment[name] = value;
        return this;
    }

    public SampleBuildRoot Scenario(string name) => With("SCENARIO", name);

    public SampleBuildRoot WithParameters(string json)
    {
        System.IO.File.WriteAllText(File(".nuke/parameters.json"), json);
        return this;
    }

    public SampleResult Run(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new SampleResult(process.ExitCode, output);
    }

    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && System.IO.Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            WorkingDirectory = System.IO.Path.Combine(Path, WorkingDirectory),
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(IsOurs).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in _environment)
            start.Environment[name] = value;
        start.ArgumentList.Add(System.IO.Path.Combine(AppContext.BaseDirectory, "SampleBuild.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static bool IsOurs(string name)
        => name.StartsWith("GITHUB_", StringComparison.Ordinal) || name.StartsWith("NUKE_", StringComparison.Ordinal)
           || name is "TERM" or "NO_COLOR" or "TARGET" or "HOST";
}
