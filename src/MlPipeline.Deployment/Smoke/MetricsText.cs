using System.Globalization;
using System.Text.RegularExpressions;

namespace MlPipeline.Deployment.Smoke;

/// <summary>Metrics in the text format of Prometheus.</summary>
internal sealed partial record MetricsText(string Text)
{
    /// <summary>The sum of all counts of predictions: of counters, and of histograms' observations.</summary>
    public double Predictions => Sample().Matches(Text)
        .Select(sample => double.TryParse(sample.Groups["value"].Value, CultureInfo.InvariantCulture, out var value) ? value : 0)
        .Sum();

    [GeneratedRegex(@"^[a-z_:]*predict[a-z_:]*_(total|count)(\{[^}\n]*\})? (?<value>[0-9.e+]+)", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sample();
}
