using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace MlPipeline.Data.Pins;

/// <summary>Reads a pin file's YAML without trusting it.</summary>
internal static class PinYaml
{
    private const int MaximumBytes = 1 << 16;
    private const int MaximumDepth = 16;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    public static YamlMappingNode Load(string file, byte[] bytes)
    {
        if (bytes.Length > MaximumBytes)
            throw PinFault.At(file, 1, "The pin is too long to be one", $"at most {MaximumBytes} bytes", $"{bytes.Length} bytes");
        try
        {
            var text = StrictUtf8.GetString(bytes);
            RefuseTricks(file, text);
            return Root(file, text);
        }
        catch (DecoderFallbackException)
        {
            throw PinFault.At(file, 1, "The pin is not UTF-8 text");
        }
        catch (YamlException fault)
        {
            throw PinFault.At(file, fault.Start.Line, "The pin is not YAML", actual: fault.Message);
        }
    }

    private static void RefuseTricks(string file, string text)
    {
        var parser = new Parser(new StringReader(text));
        for (var depth = 0; parser.MoveNext(); depth += parser.Current!.NestingIncrease)
        {
            if (depth > MaximumDepth)
                throw PinFault.At(file, parser.Current!.Start.Line, "The pin is nested too deeply to be one");
            if (parser.Current is AnchorAlias)
                throw PinFault.At(file, parser.Current.Start.Line, "The pin uses a YAML alias, which DVC never writes");
        }
    }

    private static YamlMappingNode Root(string file, string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return yaml.Documents is [{ RootNode: YamlMappingNode root }]
            ? root
            : throw PinFault.At(file, 1, "The pin is not one YAML mapping", "outs: and what belongs to it");
    }
}
