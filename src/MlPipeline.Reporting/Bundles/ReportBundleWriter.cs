using System.Text.Json;
using System.Text.Json.Nodes;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;
using MlPipeline.Core.Json;

namespace MlPipeline.Reporting.Bundles;

/// <summary>Writes a bundle that its own reader takes: what is longer than that reader allows is cut.</summary>
public static class ReportBundleWriter
{
    private const char Cut = '…';

    /// <summary>Writes all models' entries as canonical JSON; equal entries give equal bytes.</summary>
    /// <exception cref="UserException">Even cut, it is larger than a reader takes.</exception>
    public static void Write(string path, ReportBundle bundle) => AtomicFile.WriteBytes(path, Bytes(bundle));

    internal static byte[] Bytes(ReportBundle bundle)
    {
        var json = CanonicalJson.Serialize(bundle with { Models = [.. bundle.Models.Select(model => model.WithoutRunFacts())] }, BundleJson.Canonical.ReportBundle);
        var node = JsonNode.Parse(json)!;
        var bytes = Shorten(node) ? Bytes(node) : json;
        return bytes.Length <= BundleLimits.Bytes
            ? bytes
            : throw new UserException(new UserFault("The report of this run is too large to hand on", "run fewer models at once: --model-name <name>")
            {
                Expected = $"at most {BundleLimits.Bytes} bytes",
                Actual = $"{bytes.Length} bytes",
            });
    }

    private static byte[] Bytes(JsonNode node)
    {
        var options = BundleJson.Canonical.Options;
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = options.Encoder, Indented = true, IndentSize = options.IndentSize, NewLine = options.NewLine }))
            node.WriteTo(writer);
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static bool Shorten(JsonNode? node) => node switch
    {
        JsonArray list => Shorten(list),
        JsonObject members => Shorten(members),
        _ => false,
    };

    private static bool Shorten(JsonArray list)
    {
        var shortened = list.Count > BundleLimits.Items;
        while (list.Count > BundleLimits.Items)
            list.RemoveAt(list.Count - 1);
        for (var index = 0; index < list.Count; index++)
        {
            if (ShortOf(list[index]) is { } text)
                (list[index], shortened) = (text, true);
            else
                shortened |= Shorten(list[index]);
        }
        return shortened;
    }

    private static bool Shorten(JsonObject members)
    {
        var names = members.Select(member => member.Key).ToArray();
        var dropped = names.Where((name, index) => index >= BundleLimits.Items || name.Length > BundleLimits.Characters).ToArray();
        var shortened = dropped.Length > 0;
        foreach (var name in dropped)
            members.Remove(name);
        foreach (var name in names.Except(dropped))
        {
            if (ShortOf(members[name]) is { } text)
                (members[name], shortened) = (text, true);
            else
                shortened |= Shorten(members[name]);
        }
        return shortened;
    }

    private static string? ShortOf(JsonNode? node)
    {
        if (node is not JsonValue value || !value.TryGetValue<string>(out var text) || text.Length <= BundleLimits.Characters)
            return null;
        var end = BundleLimits.Characters - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + Cut;
    }
}
