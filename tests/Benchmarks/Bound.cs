using System.Globalization;

namespace MlPipeline.Benchmarks;

/// <summary>The most that a piece of work may take.</summary>
/// <param name="Text">As the table shows it.</param>
/// <param name="Seconds">In seconds, from what the peer took.</param>
internal sealed record Bound(string Text, Func<double, double> Seconds)
{
    /// <summary>So many seconds, whatever the peer takes.</summary>
    public static Bound Of(double seconds) => new(Number(seconds) + " s", _ => seconds);

    /// <summary>So many times what the peer takes.</summary>
    public static Bound Times(double factor) => new($"{Number(factor)} × that", peer => factor * peer);

    /// <summary>So many times what the peer takes, and at most so many seconds.</summary>
    public static Bound Times(double factor, double seconds) => new($"{Number(factor)} × that, {Number(seconds)} s", peer => Math.Min(factor * peer, seconds));

    /// <summary>So many seconds more than the peer takes.</summary>
    public static Bound Beyond(double seconds) => new($"{Number(seconds)} s beyond that", peer => peer + seconds);

    private static string Number(double value) => value.ToString("0.0#", CultureInfo.InvariantCulture);
}
