using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace MlPipeline.Data.Pins;

/// <summary>The members of a mapping in a pin file, with faults that name their lines.</summary>
internal sealed class PinMembers(string file, YamlMappingNode mapping)
{
    public long Line => mapping.Start.Line;

    public IEnumerable<string> Names => mapping.Children.Keys.Select(key => (key as YamlScalarNode)?.Value ?? "a name that is no text");

    public YamlNode? Node(string name) => mapping.Children.TryGetValue(new YamlScalarNode(name), out var node) ? node : null;

    public long LineOf(string name) => Node(name)?.Start.Line ?? Line;

    public string? Text(string name) => Node(name) switch
    {
        null => null,
        YamlScalarNode { Value: { } value } => value,
        var other => throw PinFault.At(file, other.Start.Line, $"The pin's '{name}' is not a single value"),
    };

    public string RequiredText(string name) => Text(name) ?? throw PinFault.At(file, Line, $"The pin has no '{name}'");

    public long? Number(string name, long maximum)
    {
        if (Text(name) is not { } text)
            return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= maximum
            ? number
            : throw PinFault.At(file, LineOf(name), $"The pin's '{name}' is absurd", $"a whole number from 0 to {maximum.ToString(CultureInfo.InvariantCulture)}", text);
    }

    public bool Flag(string name, bool otherwise) => Text(name)?.ToUpperInvariant() switch
    {
        null => otherwise,
        "TRUE" => true,
        "FALSE" => false,
        _ => throw PinFault.At(file, LineOf(name), $"The pin's '{name}' is neither true nor false", actual: Text(name)),
    };

    public PinMembers? Mapping(string name) => Node(name) switch
    {
        null => null,
        YamlMappingNode inner => new PinMembers(file, inner),
        var other => throw PinFault.At(file, other.Start.Line, $"The pin's '{name}' is not a mapping"),
    };
}
