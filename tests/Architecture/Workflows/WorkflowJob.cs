using YamlDotNet.RepresentationModel;

namespace MlPipeline.Architecture.Tests.Workflows;

/// <summary>A job of a workflow.</summary>
internal sealed class WorkflowJob(string file, string name, YamlMappingNode node)
{
    public string Place => $"{file}: {name}";

    public string Name => name;

    public IReadOnlyList<WorkflowStep> Steps { get; } = [.. ((YamlSequenceNode)node["steps"]).Children.Select(step => new WorkflowStep((YamlMappingNode)step))];

    /// <summary>The rights of its token, as <c>name: level</c>; null where it takes the default.</summary>
    public IReadOnlyList<string>? Permissions { get; } = node.Children.TryGetValue("permissions", out var rights) && rights is YamlMappingNode map
        ? [.. map.Children.Select(right => $"{right.Key}: {right.Value}")]
        : null;

    public bool MayWrite => Permissions is null || Permissions.Any(right => right.EndsWith("write", StringComparison.Ordinal));

    public bool Has(string member) => node.Children.ContainsKey(member);

    /// <summary>A variable of its environment.</summary>
    public string? Variable(string variable) =>
        node.Children.TryGetValue("env", out var env) && ((YamlMappingNode)env).Children.TryGetValue(variable, out var value) ? value.ToString() : null;

    /// <summary>All its scalars: keys and values.</summary>
    public IEnumerable<string> Words => node.AllNodes.OfType<YamlScalarNode>().Select(scalar => scalar.Value ?? "");
}
