using System.Text;

namespace MlPipeline.Deployment.Worker;

/// <summary>A request of HTTP/1.1, as far as our clients speak it.</summary>
internal sealed record TinyRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public long Length => Headers.TryGetValue("content-length", out var length) ? long.Parse(length, System.Globalization.CultureInfo.InvariantCulture) : 0;

    public bool ExpectsContinue => Headers.ContainsKey("expect");

    /// <summary>Reads the head of the next request; null when there is none.</summary>
    public static TinyRequest? ReadHead(Stream stream)
    {
        if (ReadLine(stream) is not { Length: > 0 } first)
            return null;
        var words = first.Split(' ');
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (ReadLine(stream) is { Length: > 0 } line)
            headers[line[..line.IndexOf(':', StringComparison.Ordinal)]] = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        return new(words[0], words[1], headers, []);
    }

    public TinyRequest WithBody(Stream stream)
    {
        var body = new byte[Length];
        stream.ReadExactly(body);
        return this with { Body = body };
    }

    private static string? ReadLine(Stream stream)
    {
        var line = new StringBuilder();
        for (var next = stream.ReadByte(); next != '\n'; next = stream.ReadByte())
        {
            if (next < 0)
                return null;
            line.Append((char)next);
        }

        return line.ToString().TrimEnd('\r');
    }
}
