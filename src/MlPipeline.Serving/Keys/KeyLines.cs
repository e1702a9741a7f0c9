using System.Globalization;
using System.Text;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Serving.Commands;

namespace MlPipeline.Serving.Keys;

/// <summary>Reads keys from lines <c>name sha256:…</c>, where the digest is of the key's UTF-8 bytes. <c>#</c> begins a comment.</summary>
internal static class KeyLines
{
    private const string Mend = "write lines 'name sha256:<64 hexadecimal digits>', the digest being that of the key's UTF-8 bytes";

    /// <summary>The keys of a file, of standard input, or none.</summary>
    /// <exception cref="UserException">The file cannot be read, or a line is no key line.</exception>
    public static ApiKeys Read(string? source, Stream standardInput) => source switch
    {
        null => new ApiKeys([]),
        ServeOptions.StandardInput => new ApiKeys(Parse(UntilEmpty(standardInput), "standard input")),
        _ => new ApiKeys(Parse(LinesOf(source), source)),
    };

    private static List<Digest> Parse(IEnumerable<string> lines, string source)
    {
        var keys = new List<Digest>();
        foreach (var (index, line) in lines.Index())
        {
            var words = line.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0)
                continue;
            // What stands there may be a key that its owner took for a digest: it is not repeated.
            if (words.Length != 2 || !Digest.TryParse(words[1], out var digest))
                throw new UserException(new UserFault("A line holds no name and digest of a key", Mend) { Place = string.Create(CultureInfo.InvariantCulture, $"{source}:{index + 1}") });
            keys.Add(digest);
        }

        return keys;
    }

    // The stream stays open: its later end tells that the parent is gone. Read byte by byte, nothing behind the empty line is taken.
    private static IEnumerable<string> UntilEmpty(Stream input)
    {
        var line = new List<byte>();
        for (var octet = input.ReadByte(); ; octet = input.ReadByte())
        {
            if (octet is not (-1 or '\n'))
            {
                line.Add((byte)octet);
                continue;
            }

            var text = Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            line.Clear();
            if (text.Length > 0)
                yield return text;
            if (text.Length == 0 || octet == -1)
                yield break;
        }
    }

    private static string[] LinesOf(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UserException(new UserFault("The keys cannot be read", "name a file that this user can read") { Place = file, Actual = fault.Message }, fault);
        }
    }
}
