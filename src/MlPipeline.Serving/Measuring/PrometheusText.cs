using System.Globalization;
using System.Text;

namespace MlPipeline.Serving.Measuring;

/// <summary>Writes metrics in Prometheus's text format 0.0.4.</summary>
internal sealed class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly StringBuilder text = new();

    /// <summary>Begins a metric: its samples follow.</summary>
    public void Family(string name, string type, string help) =>
        text.Append("# HELP ").Append(name).Append(' ').Append(EscapedHelp(help)).Append("\n# TYPE ").Append(name).Append(' ').Append(type).Append('\n');

    public void Sample(string name, double value, params ReadOnlySpan<(string Name, string Value)> labels)
    {
        text.Append(name);
        for (var index = 0; index < labels.Length; index++)
            text.Append(index == 0 ? '{' : ',').Append(labels[index].Name).Append("=\"").Append(EscapedLabel(labels[index].Value)).Append('"');
        text.Append(labels.Length == 0 ? " " : "} ").Append(NumberOf(value)).Append('\n');
    }

    /// <summary>A number as the format writes it.</summary>
    public static string NumberOf(double value) => double.IsPositiveInfinity(value) ? "+Inf" : value.ToString("R", CultureInfo.InvariantCulture);

    public override string ToString() => text.ToString();

    private static string EscapedHelp(string help) => help.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string EscapedLabel(string value) => EscapedHelp(value).Replace("\"", "\\\"", StringComparison.Ordinal);
}
