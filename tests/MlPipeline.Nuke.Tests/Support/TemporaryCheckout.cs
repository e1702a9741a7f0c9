using MlPipeline.Core.Runs;
using MlPipeline.Nuke.Sessions;

namespace MlPipeline.Nuke.Tests.Support;

/// <summary>A root in a temporary folder with real project files of models.</summary>
internal sealed class TemporaryCheckout : IDisposable
{
    private readonly string outer = Directory.CreateTempSubdirectory("mlpipeline-nuke-").FullName;

    public TemporaryCheckout(params string[] models)
    {
        Root = Path.Combine(outer, "a checkout");
        Directory.CreateDirectory(Path.Combine(Root, ".nuke"));
        foreach (var model in models)
            Write($"src/Models/{model}/{model}.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
    }

    public string Root { get; }

    public List<string> Log { get; } = [];

    public List<string> Errors { get; } = [];

    public PipelineOptions Options => new(Root, Path.Combine(Root, "src", "Models"), null)
    {
        TemplatesFolder = Path.Combine(Root, "templates"),
        Rid = "linux-x64",
    };

    public SessionHost Host => new(TimeProvider.System, "bundled", Log.Add, Errors.Add);

    public RunFolder Folder(string model) => new(Root, new ModelProject(model, Path.Combine(Root, "src", "Models", model)));

    public PipelineSession Session(string? modelName = null) => new(Options with { ModelName = modelName }, Host);

    public string Write(string relative, string text)
    {
        var path = Path.Combine(Root, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(outer, recursive: true);
}
