using System.Globalization;
using System.Text.RegularExpressions;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;

namespace MlPipeline.Reporting.Bundles;

/// <summary>What must hold between a bundle's values, once their types are right.</summary>
internal static partial class BundleRules
{
    /// <exception cref="UserException">A value is out of its range, or contradicts another.</exception>
    public static void Check(ReportBundle bundle)
    {
        Require(bundle.SchemaVersion == ReportBundle.CurrentSchema, "$.schemaVersion", "the version that the default branch writes");
        Require(bundle.Models.Count is > 0 and <= BundleLimits.Models, "$.models", $"1 to {BundleLimits.Models} models");
        for (var index = 0; index < bundle.Models.Count; index++)
            Check(bundle.Models[index], string.Create(CultureInfo.InvariantCulture, $"$.models[{index}]"));
        Require(bundle.Models.DistinctBy(model => model.Project).Count() == bundle.Models.Count, "$.models", "each project once");
        Require(bundle.Models.DistinctBy(model => model.Model).Count() == bundle.Models.Count, "$.models", "each model's name once");
    }

    private static void Check(BundledModel model, string path)
    {
        Require(Name().IsMatch(model.Model), $"{path}.model", "a name of letters, digits, '.', '-' and '_'");
        Require(Name().IsMatch(model.Project), $"{path}.project", "a name of letters, digits, '.', '-' and '_'");
        Require(model.Deployment is null or { Address: "" }, $"{path}.deployment.address", "no address");
        Require(model.Smoke is null or { Latency: null }, $"{path}.smoke.latency", "no latency");
        Require(model.Failures.All(failure => Stage().IsMatch(failure.Stage)), $"{path}.failures", "the names of targets");
        if (model.Description is { } description)
            Check(description, $"{path}.description");
        if (model.Evaluation is { } evaluation)
            Check(evaluation, $"{path}.evaluation");
        if (model.Validation is { } validation)
            Check(validation, $"{path}.validation");
    }

    private static void Check(ValidationManifest validation, string path)
    {
        Require(validation.PositiveRows <= validation.Rows, $"{path}.positiveRows", "at most the number of rows");
        Require(validation.Profile.Columns.Count == 0, $"{path}.profile.columns", "no columns");
        Each(validation.Difference.Columns, $"{path}.difference.columns", (shift, place) =>
        {
            Require(IsShare(shift.Missing) && IsShare(shift.BaselineMissing), place, "shares of empty cells");
            Require(IsShare(shift.P), $"{place}.p", "a probability");
        });
    }

    private static void Check(ModelDescription description, string path)
    {
        Require(description.Split.Share is > 0 and < 1, $"{path}.split.share", "a share between 0 and 1");
        Each(description.Gates.Gates, $"{path}.gates.gates", Check);
    }

    private static void Check(EvaluationManifest evaluation, string path)
    {
        Require(evaluation.Positives <= evaluation.Rows, $"{path}.positives", "at most the number of rows");
        Each(evaluation.Metrics, $"{path}.metrics", Check);
        Each(evaluation.Baseline.Metrics, $"{path}.baseline.metrics", (metric, place) => CheckMetric(metric.Metric, metric.Difference, place));
        Require(evaluation.Baseline.McNemar is null || IsShare(evaluation.Baseline.McNemar.P), $"{path}.baseline.mcNemar.p", "a probability");
        Each(evaluation.Fairness, $"{path}.fairness", Check);
        Each(evaluation.Gates, $"{path}.gates", Check);
    }

    private static void Check(AttributeFairness fairness, string path)
    {
        Each(fairness.Groups, $"{path}.groups", (group, place) =>
        {
            Require(group.Positives <= group.Rows, $"{place}.positives", "at most the number of rows");
            Each(group.Metrics, $"{place}.metrics", Check);
        });
        Each(fairness.Disparities, $"{path}.disparities", (disparity, place) => Check(disparity.Estimate, $"{place}.estimate"));
    }

    private static void Check(GateResult gate, string path)
    {
        Check(gate.Gate, $"{path}.gate");
        Check(gate.Measured, $"{path}.measured");
        Require(IsShare(gate.P), $"{path}.p", "a probability");
        Require(IsShare(gate.AdjustedP), $"{path}.adjustedP", "a probability");
    }

    private static void Check(GateDefinition gate, string path) =>
        Require(KnownMetrics.DirectionOf(gate.Metric) is not null, $"{path}.metric", "the name of a metric");

    private static void Check(MetricEstimate metric, string path) => CheckMetric(metric.Metric, metric.Estimate, path);

    private static void CheckMetric(string metric, Estimate estimate, string path)
    {
        Require(KnownMetrics.DirectionOf(metric) is not null, $"{path}.metric", "the name of a metric");
        Check(estimate, path);
    }

    private static void Check(Estimate estimate, string path)
    {
        Require(estimate.Lower is null == estimate.Upper is null, path, "both ends of an interval, or none");
        Require(estimate.Lower is null || estimate.Lower <= estimate.Upper, path, "the interval's lower end first");
    }

    private static bool IsShare(double? value) => value is null or (>= 0 and <= 1);

    private static void Each<T>(IReadOnlyList<T> items, string path, Action<T, string> check)
    {
        for (var index = 0; index < items.Count; index++)
            check(items[index], string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"));
    }

    private static void Require(bool holds, string path, string expected)
    {
        if (!holds)
            throw BundleFault.At(path, expected);
    }

    [GeneratedRegex(@"\A[A-Za-z](?:[A-Za-z0-9_-]|\.(?=[A-Za-z0-9])){0,63}\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"\A[A-Za-z]{1,40}\z")]
    private static partial Regex Stage();
}
