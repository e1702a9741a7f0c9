using System.Globalization;
using MlPipeline.Core.Models;
using MlPipeline.Reporting.Contents;

namespace MlPipeline.Reporting.Texts;

/// <summary>How numbers and names are written in every renderer: invariant, with a true minus sign, and a dash for what is missing.</summary>
internal static class Format
{
    public const string Missing = "–";
    private const double SmallestP = 0.0001;

    /// <summary>A metric, to 4 decimals.</summary>
    public static string Metric(double? value) => Number(value, "0.0000");

    /// <summary>A difference, to 4 decimals with its sign.</summary>
    public static string Signed(double? value) => Number(value, "+0.0000;-0.0000;0.0000");

    /// <summary>A number of any size, to 6 significant digits.</summary>
    public static string Value(double? value) => Number(value, "G6");

    /// <summary>A bound as it was declared.</summary>
    public static string Bound(double? value) => Number(value, "0.######");

    /// <summary>A p value, to 3 significant digits.</summary>
    public static string P(double? value) => value switch
    {
        < SmallestP => "< 0.0001",
        { } p when double.IsFinite(p) => ThreeDigits(double.Parse(p.ToString("G3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)),
        _ => Missing,
    };

    /// <summary>A count with thousands parted.</summary>
    public static string Count(long? value) => value is { } count ? Number(count, "#,0") : Missing;

    /// <summary>A difference of counts with its sign.</summary>
    public static string SignedCount(long value) => Number(value, "+#,0;-#,0;0");

    /// <summary>A share, to one decimal of a per cent.</summary>
    public static string Percent(double? share) => share is { } value ? Number(100 * value, "0.0") + "\u00a0%" : Missing;

    /// <summary>A size in bytes, in the largest unit of 1,024 that leaves at least one.</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        < 1 << 10 => $"{Count(bytes)}\u00a0B",
        < 1 << 20 => Number(bytes / 1024.0, "0.0") + "\u00a0KiB",
        < 1 << 30 => Number(bytes / 1048576.0, "0.0") + "\u00a0MiB",
        _ => Number(bytes / 1073741824.0, "0.0") + "\u00a0GiB",
    };

    /// <summary>A time in milliseconds, to 2 decimals.</summary>
    public static string Milliseconds(double value) => Number(value, "#,0.00") + " ms";

    /// <summary>An interval, or a dash.</summary>
    public static string Interval(Figure? figure) => Interval(figure, Metric);

    /// <summary>An interval of differences, or a dash.</summary>
    public static string SignedInterval(Figure? figure) => Interval(figure, Signed);

    /// <summary>A value with its interval where there is one.</summary>
    public static string Figure(Figure? figure) => Whole(figure, Metric);

    /// <summary>A difference with its interval where there is one.</summary>
    public static string SignedFigure(Figure? figure) => Whole(figure, Signed);

    /// <summary>A metric's name as people write it.</summary>
    public static string Label(string name) => name switch
    {
        MetricNames.Auc => "AUC",
        MetricNames.F1 => "F1",
        MetricNames.LogLoss => "log-loss",
        MetricNames.Brier => "Brier",
        MetricNames.FalsePositiveRate => "false-positive rate",
        _ => name.Replace('-', ' '),
    };

    private static string ThreeDigits(double p) =>
        p.ToString("F" + Math.Clamp(2 - (int)Math.Floor(Math.Log10(p)), 2, 6), CultureInfo.InvariantCulture);

    private static string Whole(Figure? figure, Func<double?, string> number) => figure switch
    {
        { Value: { } value, Lower: not null, Upper: not null } => $"{number(value)}\u00a0{Interval(figure, number)}",
        { Value: { } value } => number(value),
        _ => Missing,
    };

    private static string Interval(Figure? figure, Func<double?, string> number) =>
        figure is { Lower: { } lower, Upper: { } upper } ? $"[{number(lower)},\u00a0{number(upper)}]" : Missing;

    private static string Number(double? value, string format) =>
        value is { } number && double.IsFinite(number) ? WithMinus(number.ToString(format, CultureInfo.InvariantCulture)) : Missing;

    private static string WithMinus(string number) =>
        number.AsSpan().ContainsAnyInRange('1', '9') ? number.Replace('-', '−') : number.TrimStart('-', '+');
}
