using MlPipeline.Core.Models;
using MlPipeline.Core.Splits;
using MlPipeline.Core.Tables;

namespace MlPipeline.Data.Checking;

/// <summary>What rows have to do with each other, and with the split that training takes.</summary>
internal sealed record RowFacts
{
    private static readonly Rows None = new(0, []);

    /// <summary>Rows that equal an earlier row in every cell of the table.</summary>
    public required Rows Duplicates { get; init; }

    /// <summary>Rows that equal another in every feature and differ from it in the label; null when a column is missing.</summary>
    public Rows? Conflicts { get; init; }

    /// <summary>Held-out rows; null when a column of the split's key is missing.</summary>
    public int? HeldOut { get; init; }

    /// <summary>Held-out rows whose key a training row has too; null when a column is missing.</summary>
    public Rows? SharedKeys { get; init; }

    /// <summary>Held-out rows that equal a training row in every feature; null when a column is missing.</summary>
    public Rows? Shared { get; init; }

    public static RowFacts Of(Table table, ModelDescription model)
    {
        var whole = RowGroups.Of(table, Enumerable.Range(0, table.Columns.Count));
        var features = FeaturesOf(table, model);
        var sides = model.Split.Key.All(name => table.IndexOf(name) >= 0) ? RowSplit.Sides(table, model.Split) : null;
        var keys = model.Split.Key.Count == 0 || sides is null ? whole : RowGroups.Of(table, RowSplit.KeyColumns(table, model.Split));
        var label = table.Find(model.Label.Column);
        return new RowFacts
        {
            Duplicates = whole.Repeated(),
            Conflicts = features is null || label is null ? null : features.Divided(row => label.Codes[row]),
            HeldOut = sides?.Count(isHeldOut => isHeldOut),
            SharedKeys = sides is null ? null : keys.Shared(sides),
            Shared = sides is null ? null : features?.Shared(sides),
        };
    }

    /// <summary>The conflicts as far as they can be seen: none when a column is missing, which is a violation by itself.</summary>
    public Rows SeenConflicts => Conflicts ?? None;

    /// <summary>The shared rows as far as they can be seen.</summary>
    public Rows SeenShared => Shared ?? None;

    private static RowGroups? FeaturesOf(Table table, ModelDescription model)
    {
        int[] positions = [.. model.Columns.Select(column => table.IndexOf(column.Name))];
        return positions.Length == 0 || positions.Contains(-1) ? null : RowGroups.Of(table, positions);
    }
}
