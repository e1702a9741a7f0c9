using System.Globalization;

namespace MlPipeline.Data.Tests.Remotes.Servers;

/// <summary>What a server says, right or wrong.</summary>
internal sealed record ServerAnswer(int Status)
{
    public Dictionary<string, string> Headers { get; init; } = [];

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Whether not even a status is sent.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Whether nothing follows and the connection stays.</summary>
    public bool Stalls { get; init; }

    /// <summary>Whether the connection is reset behind the body.</summary>
    public bool Resets { get; init; }

    /// <summary>An object as a server of good manners gives it: whole, or from where the request asks for it.</summary>
    public static ServerAnswer Of(ServerRequest request, byte[] bytes, string tag = "\"1\"")
    {
        var isPart = request.From > 0 && (request.Header("If-Range") ?? tag) == tag;
        var from = isPart ? request.From : 0;
        var headers = new Dictionary<string, string> { ["ETag"] = tag, ["Content-Length"] = (bytes.Length - from).ToString(CultureInfo.InvariantCulture) };
        if (isPart)
            headers["Content-Range"] = $"bytes {from}-{bytes.Length - 1}/{bytes.Length}";
        return new ServerAnswer(isPart ? 206 : 200) { Headers = headers, Body = request.Method == "HEAD" ? default : bytes.AsMemory(from) };
    }

    /// <summary>A status and nothing else.</summary>
    public static ServerAnswer Empty(int status) => new(status) { Headers = { ["Content-Length"] = "0" } };

    /// <summary>The same, but broken off behind a number of bytes.</summary>
    public ServerAnswer Cut(int length) => this with { Body = Body[..length] };
}
