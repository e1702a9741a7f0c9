using System.Collections.Frozen;
using MlPipeline.Core.Models;

namespace MlPipeline.Training.Rows;

/// <summary>The values of a column that a model knows: what the row type declares, and the names that training saw where it declares none.</summary>
public sealed class ColumnDomain
{
    private readonly FrozenSet<string>? names;

    /// <summary>Takes the declaration and, where it names no categories, those of the training rows; null for both lets every name in.</summary>
    public ColumnDomain(ColumnDescription description, IReadOnlyList<string>? trained)
    {
        ArgumentNullException.ThrowIfNull(description);
        Description = description;
        Categories = description.Categories ?? trained;
        names = Categories?.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The column as the row type declares it.</summary>
    public ColumnDescription Description { get; }

    /// <summary>The names that it knows; null when it knows every name.</summary>
    public IReadOnlyList<string>? Categories { get; }

    /// <summary>Whether a number lies within the bounds, which belong to them.</summary>
    public bool Contains(double number) =>
        double.IsFinite(number) && !(number < Description.Minimum) && !(number > Description.Maximum);

    /// <summary>Whether a name is one of the categories.</summary>
    public bool Contains(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length > 0 && names?.Contains(name) != false;
    }
}
