using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;

namespace MlPipeline.Evaluation.Scores;

/// <summary>Whether a committed baseline can be judged on a model's held-out rows.</summary>
internal static class Compatibility
{
    public static string? Fault(BaselineRecord baseline, ModelDescription model) =>
        SplitFault(baseline.Split, model.Split) ?? LabelFault(baseline.Label, model.Label) ?? SchemaFault(baseline.Columns, model.Columns);

    private static string? SplitFault(SplitDescription then, SplitDescription now)
    {
        if (!then.Key.SequenceEqual(now.Key, StringComparer.Ordinal))
            return "the baseline was split by another key";
        if (then.Seed != now.Seed)
            return "the baseline was split by another seed";
        return then.Share.Equals(now.Share) ? null : "the baseline was judged on another share of rows";
    }

    private static string? LabelFault(LabelDescription then, LabelDescription now) => then == now ? null : "the baseline predicts another label";

    private static string? SchemaFault(IReadOnlyList<ColumnDescription> then, IReadOnlyList<ColumnDescription> now)
    {
        var present = now.ToDictionary(column => column.Name, StringComparer.Ordinal);
        foreach (var column in then)
        {
            if (!present.TryGetValue(column.Name, out var same))
                return $"the baseline reads the column '{column.Name}', which the model no longer has";
            if (same.Kind != column.Kind)
                return $"the column '{column.Name}' has another kind than the baseline reads";
        }

        return null;
    }
}
