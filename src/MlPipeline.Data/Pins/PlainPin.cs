using System.Buffers;
using System.Globalization;
using System.Text;
using MlPipeline.Core.Digests;
using MlPipeline.Data.Content;

namespace MlPipeline.Data.Pins;

/// <summary>
/// Reads pins in the plain form that DVC and <see cref="PinWriter"/> write, in which nothing is quoted, commented or unknown: a repository may have
/// very many, and a YAML parser is slow to start. Whatever is not so, faults included, is left to that parser.
/// </summary>
internal static class PlainPin
{
    private const string Output = "outs:";
    private const string Meta = "meta:";
    private const string MetaPrefix = "meta.";

    private static readonly string[] Known = ["md5", "size", "nfiles", "isexec", "hash", "path", "meta.md5", "meta.sha256"];

    private static readonly SearchValues<char> PlainCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._/-");

    /// <summary>The pin, or null when the file is not in the plain form or not right.</summary>
    public static Pin? TryParse(string file, byte[] bytes)
    {
        if (MembersOf(Encoding.UTF8.GetString(bytes)) is not { } members || !members.TryGetValue("md5", out var id) || !members.TryGetValue("path", out var path))
            return null;
        var isDirectory = id.EndsWith(Pin.DirectorySuffix, StringComparison.Ordinal);
        var md5 = isDirectory ? id[..^Pin.DirectorySuffix.Length] : id;
        Digest sha256 = default;
        var isRight = PinReader.IsMd5(md5)
            && PinPaths.FaultOf(path) is null
            && IsNumber(members.GetValueOrDefault("size", "0"), PinReader.MaximumSize)
            && IsNumber(members.GetValueOrDefault("nfiles", "0"), PinReader.MaximumFiles)
            && members.GetValueOrDefault("hash", "md5") == "md5"
            && members.GetValueOrDefault("isexec", "true") == "true"
            && (!members.TryGetValue("meta.sha256", out var hex) || Digest.TryParse("sha256:" + hex, out sha256));
        return !isRight ? null : new Pin
        {
            File = file,
            FileDigest = Digest.Of(bytes),
            Path = path,
            Md5 = md5,
            IsDirectory = isDirectory,
            Rule = members.ContainsKey("hash") ? HashRule.Raw : HashRule.Text,
            Size = NumberOf(members, "size"),
            Files = (int?)NumberOf(members, "nfiles"),
            IsExecutable = members.ContainsKey("isexec"),
            Sha256 = sha256 != default && members.GetValueOrDefault("meta.md5") == id ? sha256 : null,
        };
    }

    private static Dictionary<string, string>? MembersOf(string text)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        var section = "";
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            if (line == (section.Length == 0 ? Output : Meta) && section != Meta)
                section = line;
            else if (!TryAdd(members, section, line))
                return null;
        }

        // A header without members has no mapping.
        return text.TrimEnd('\n').EndsWith(Meta, StringComparison.Ordinal) ? null : members;
    }

    private static bool TryAdd(Dictionary<string, string> members, string section, string line)
    {
        var indent = section == Output && members.Count == 0 ? "- " : "  ";
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        if (section.Length == 0 || colon < 0 || !line.StartsWith(indent, StringComparison.Ordinal))
            return false;
        var name = (section == Meta ? MetaPrefix : "") + line[2..colon];
        var value = line[(colon + 2)..];
        return Known.Contains(name, StringComparer.Ordinal) && IsPlain(value) && members.TryAdd(name, value);
    }

    private static bool IsPlain(string value) => value.Length > 0 && char.IsAsciiLetterOrDigit(value[0]) && !value.AsSpan().ContainsAnyExcept(PlainCharacters);

    private static bool IsNumber(string text, long maximum) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= maximum;

    private static long? NumberOf(Dictionary<string, string> members, string name) =>
        members.TryGetValue(name, out var text) ? long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : null;
}
