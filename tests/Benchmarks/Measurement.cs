using System.Globalization;

namespace MlPipeline.Benchmarks;

/// <summary>Medians of interleaved runs: ours, peer, ours, peer, so that a busy moment hits both.</summary>
internal sealed record Measurement(Comparison Comparison, double Ours, double Peer)
{
    public const string TableHead = "| work | ours | peer | bound |\n|---|--:|--:|--:|";

    private const int Runs = 9;

    public static Measurement Of(Comparison comparison)
    {
        var pairs = Enumerable.Range(0, Runs).Select(_ => (Ours: comparison.Ours.Seconds(), Peer: comparison.Peer.Seconds())).ToList();
        return new Measurement(comparison, Median(pairs.Select(pair => pair.Ours)), Median(pairs.Select(pair => pair.Peer)));
    }

    public string TableRow() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Comparison.Work} | {Ours:0.00} s | {Comparison.Peer.Name}: {Peer:0.00} s | {Comparison.Bound.Text}{(Ours <= Comparison.Bound.Seconds(Peer) ? "" : " **missed**")} |");

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Runs / 2);
}
