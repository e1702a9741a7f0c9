using MlPipeline.Core.Splits;
using MlPipeline.Training.Definitions;

namespace MlPipeline.Training.Rows;

/// <summary>A table's rows on their sides of the split, typed when they are asked for.</summary>
internal sealed record SplitRows<TRow>(RowSplit Split, RowBinder<TRow> Binder)
    where TRow : BinaryRow, new()
{
    /// <summary>The rows to train on, in the table's order.</summary>
    public IReadOnlyList<TRow> Training()
    {
        var rows = new List<TRow>(Split.Training.Count);
        foreach (var row in Split.Training)
            rows.Add(Binder.Bind(row));
        return rows;
    }

    /// <summary>The rows held out, in the table's order.</summary>
    public IReadOnlyList<TRow> Holdout()
    {
        var rows = new List<TRow>(Split.Holdout.Count);
        foreach (var row in Split.Holdout)
            rows.Add(Binder.Bind(row.Row));
        return rows;
    }
}
