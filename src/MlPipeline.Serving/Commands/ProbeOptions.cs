using System.Net;
using MlPipeline.Core.Errors;

namespace MlPipeline.Serving.Commands;

/// <summary>Which service is asked whether it is ready.</summary>
internal sealed record ProbeOptions(IPAddress Address, int Port)
{
    public const string Verb = "probe";
    public const string Usage = "probe [--address 127.0.0.1] [--port 8080]";

    private const int DefaultPort = 8080;

    /// <exception cref="UserException">The words are not as in <see cref="Usage"/>.</exception>
    public static ProbeOptions Parse(IReadOnlyList<string> words)
    {
        var pairs = new OptionPairs(words, Usage, "--address", "--port");
        return new ProbeOptions(Reachable(pairs.Address("--address")), pairs.Number("--port", DefaultPort, 1, 65_535));
    }

    // A service that listens everywhere listens on the loopback address too.
    private static IPAddress Reachable(IPAddress address) =>
        address.Equals(IPAddress.Any) ? IPAddress.Loopback : address.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback : address;
}
