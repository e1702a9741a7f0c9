using YamlDotNet.RepresentationModel;

namespace MlPipeline.Architecture.Tests.Workflows;

/// <summary>A workflow file of GitHub Actions.</summary>
internal sealed class Workflow
{
    private Workflow(string file, string text)
    {
        File = file;
        Text = text;
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        Root = (YamlMappingNode)stream.Documents[0].RootNode;
        Jobs = [.. ((YamlMappingNode)Root["jobs"]).Children.Select(job => new WorkflowJob(file, job.Key.ToString(), (YamlMappingNode)job.Value))];
    }

    public string File { get; }

    public string Text { get; }

    public YamlMappingNode Root { get; }

    public IReadOnlyList<WorkflowJob> Jobs { get; }

    public static Workflow Parse(string file, string text) => new(file, text);

    public static IReadOnlyList<Workflow> Of(Repository repository) =>
    [
        .. from file in repository.Files
           where file.StartsWith(".github/workflows/", StringComparison.Ordinal)
           select Parse(file, System.IO.File.ReadAllText(repository.PathOf(file))),
    ];
}
