using YamlDotNet.RepresentationModel;

namespace MlPipeline.Architecture.Tests.Workflows;

/// <summary>A step of a job.</summary>
internal sealed class WorkflowStep(YamlMappingNode node)
{
    public string? Run => Text(node, "run");

    public string? Uses => Text(node, "uses");

    public bool IsCheckout => Uses?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true;

    /// <summary>An input of the action.</summary>
    public string? With(string input) => node.Children.TryGetValue("with", out var inputs) ? Text((YamlMappingNode)inputs, input) : null;

    private static string? Text(YamlMappingNode mapping, string name) => mapping.Children.TryGetValue(name, out var value) ? value.ToString() : null;
}
