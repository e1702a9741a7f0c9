using System.Net;
using MlPipeline.Core.Errors;

namespace MlPipeline.Serving.Commands;

/// <summary>How a model is to be served.</summary>
/// <param name="Model">The folder that holds the archive and what belongs to it.</param>
/// <param name="Address">Where it listens.</param>
/// <param name="Port">The port; 0 is any that is free.</param>
/// <param name="Keys">A file of key lines, <c>-</c> for standard input, or null for no keys.</param>
internal sealed record ServeOptions(string Model, IPAddress Address, int Port, string? Keys)
{
    public const string Verb = "serve";
    public const string Usage = "serve --model DIR [--address 127.0.0.1] [--port 8080, 0 is any] [--keys FILE, - is standard input] [--body-limit BYTES] [--row-limit N]";
    public const string StandardInput = "-";

    private const int DefaultPort = 8080;

    /// <summary>The most bytes of a request's body.</summary>
    public int BodyLimit { get; init; } = 1 << 20;

    /// <summary>The most rows of a request.</summary>
    public int RowLimit { get; init; } = 1_000;

    /// <exception cref="UserException">The words are not as in <see cref="Usage"/>.</exception>
    public static ServeOptions Parse(IReadOnlyList<string> words)
    {
        var pairs = new OptionPairs(words, Usage, "--model", "--address", "--port", "--keys", "--body-limit", "--row-limit");
        return new ServeOptions(pairs.Needed("--model"), pairs.Address("--address"), pairs.Number("--port", DefaultPort, 0, 65_535), pairs.Text("--keys"))
        {
            BodyLimit = pairs.Number("--body-limit", 1 << 20, 1, 1 << 28),
            RowLimit = pairs.Number("--row-limit", 1_000, 1, 1_000_000),
        };
    }
}
