using System.Buffers;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Data.Content;
using YamlDotNet.RepresentationModel;

namespace MlPipeline.Data.Pins;

/// <summary>Reads <c>.dvc</c> files of DVC 2 and DVC 3 that pin one file or directory.</summary>
internal static class PinReader
{
    private const int Md5Length = 32;

    /// <summary>The most bytes that a pin may claim.</summary>
    public const long MaximumSize = 1L << 50;

    /// <summary>The most files that a pin may claim.</summary>
    public const int MaximumFiles = 100_000_000;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");
    private static readonly string[] KnownMembers = ["outs", "meta"];
    private static readonly string[] KnownOutMembers = ["md5", "size", "nfiles", "isexec", "hash", "path"];
    private static readonly string[] KnownMetaMembers = ["md5", "sha256"];

    /// <exception cref="UserException">The file is missing, or it is no pin that can be followed; file and line are named.</exception>
    public static Pin Read(string file)
    {
        try
        {
            return Parse(file, File.ReadAllBytes(file));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw PinFault.Unreadable(file, fault);
        }
    }

    public static Pin Parse(string file, byte[] bytes) => PlainPin.TryParse(file, bytes) ?? ParseYaml(file, bytes);

    /// <summary>Reads any form of YAML.</summary>
    public static Pin ParseYaml(string file, byte[] bytes)
    {
        var root = new PinMembers(file, PinYaml.Load(file, bytes));
        RefuseWorkingFolder(file, root);
        var output = OnlyOutput(file, root);
        var id = output.Text("md5") ?? throw PinFault.At(file, output.Line, "The pin has no md5, so nothing says which bytes it pins");
        var isDirectory = id.EndsWith(Pin.DirectorySuffix, StringComparison.Ordinal);
        var md5 = isDirectory ? id[..^Pin.DirectorySuffix.Length] : id;
        if (!IsMd5(md5))
            throw PinFault.At(file, output.LineOf("md5"), "The pin's md5 is no MD5", "32 hexadecimal digits, with .dir for a directory", id);
        if (!output.Flag("cache", otherwise: true))
            throw PinFault.At(file, output.LineOf("cache"), "The pin says that its data is stored nowhere", "no 'cache: false'");
        return new Pin
        {
            File = file,
            FileDigest = Digest.Of(bytes),
            Path = PathOf(file, output),
            Md5 = md5,
            IsDirectory = isDirectory,
            Rule = RuleOf(file, output),
            Size = output.Number("size", MaximumSize),
            Files = (int?)output.Number("nfiles", MaximumFiles),
            IsExecutable = output.Flag("isexec", otherwise: false),
            Remote = output.Text("remote"),
            Sha256 = Sha256Of(file, root, id),
            Foreign = [.. ForeignOf(root, output)],
        };
    }

    /// <summary>Whether a text is an MD5 as DVC writes it.</summary>
    public static bool IsMd5(string text) => text.Length == Md5Length && !text.AsSpan().ContainsAnyExcept(HexDigits);

    private static PinMembers OnlyOutput(string file, PinMembers root) => root.Node("outs") switch
    {
        YamlSequenceNode { Children: [YamlMappingNode output] } => new PinMembers(file, output),
        YamlSequenceNode { Children: [_, _, ..] } several =>
            throw PinFault.At(file, several.Children[1].Start.Line, "The pin has several outputs", "one", $"{several.Children.Count}"),
        { } other => throw PinFault.At(file, other.Start.Line, "The pin's outs are no list of one output", "outs: and one entry with md5 and path"),
        null => throw PinFault.At(file, root.Line, "The pin has no outs", "outs: and one entry with md5 and path"),
    };

    private static void RefuseWorkingFolder(string file, PinMembers root)
    {
        if (root.Text("wdir") is { } folder && folder != ".")
            throw PinFault.At(file, root.LineOf("wdir"), "The pin is for another folder than its own", "no wdir", folder);
    }

    private static string PathOf(string file, PinMembers output)
    {
        var path = output.Text("path") ?? throw PinFault.At(file, output.Line, "The pin has no path");
        return PinPaths.FaultOf(path) is { } fault
            ? throw PinFault.At(file, output.LineOf("path"), $"The pin's path cannot be followed: {fault}", "a path below the pin's own folder", path)
            : path;
    }

    private static HashRule RuleOf(string file, PinMembers output) => output.Text("hash") switch
    {
        null => HashRule.Text,
        "md5" => HashRule.Raw,
        var other => throw PinFault.At(file, output.LineOf("hash"), "The pin's hash is unknown", "md5 (DVC 3), or no hash at all (DVC 2)", other),
    };

    private static Digest? Sha256Of(string file, PinMembers root, string id)
    {
        // DVC rewrites the output's md5 and leaves meta alone: a meta for another md5 is of other bytes.
        if (root.Mapping("meta") is not { } meta || meta.Text("md5") != id || meta.Text("sha256") is not { } hex)
            return null;
        return Digest.TryParse("sha256:" + hex, out var digest)
            ? digest
            : throw PinFault.At(file, meta.LineOf("sha256"), "The pin's sha256 is no SHA-256", "64 hexadecimal digits", hex);
    }

    private static IEnumerable<string> ForeignOf(PinMembers root, PinMembers output) =>
        root.Names.Except(KnownMembers)
            .Concat(output.Names.Except(KnownOutMembers))
            .Concat(root.Mapping("meta")?.Names.Except(KnownMetaMembers).Select(name => "meta." + name) ?? []);
}
