using MlPipeline.Core.Models;
using MlPipeline.Training.Definitions;
using MlPipeline.Training.Rows;

namespace MlPipeline.Training.Executables;

/// <summary>Gathers the names that training saw in each column of categories for which the row type declares none.</summary>
internal static class TrainedCategories
{
    /// <summary>A column with more names is free text, and left out.</summary>
    public const int MostNames = 1_000;

    /// <summary>The names by column, ordered ordinally.</summary>
    public static SortedDictionary<string, IReadOnlyList<string>> Of<TRow>(IReadOnlyList<TRow> rows)
        where TRow : BinaryRow, new()
    {
        var categories = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var column in RowSchema.Of<TRow>().Where(column => column.Description is { Kind: ColumnKind.Category, Categories: null }))
        {
            var names = rows.Select(column.CategoryOf).OfType<string>().Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Take(MostNames + 1).ToList();
            if (names.Count <= MostNames)
                categories.Add(column.Description.Name, [.. names.Order(StringComparer.Ordinal)]);
        }

        return categories;
    }
}
