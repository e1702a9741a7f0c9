using System.Reflection;
using MlPipeline.Core.Models;
using MlPipeline.Training.Definitions;

namespace MlPipeline.Training.Rows;

/// <summary>A column and the property that it fills, reached without reflection.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
public sealed class TypedColumn<TRow>
    where TRow : BinaryRow
{
    private readonly Func<TRow, float>? getNumber;
    private readonly Action<TRow, float>? setNumber;
    private readonly Func<TRow, string?>? getCategory;
    private readonly Action<TRow, string?>? setCategory;

    internal TypedColumn(PropertyInfo property, ColumnDescription description)
    {
        Property = property;
        Description = description;
        if (description.Kind == ColumnKind.Number)
        {
            getNumber = property.GetMethod!.CreateDelegate<Func<TRow, float>>();
            setNumber = property.SetMethod!.CreateDelegate<Action<TRow, float>>();
        }
        else
        {
            getCategory = property.GetMethod!.CreateDelegate<Func<TRow, string?>>();
            setCategory = property.SetMethod!.CreateDelegate<Action<TRow, string?>>();
        }
    }

    /// <summary>What the column holds.</summary>
    public ColumnDescription Description { get; }

    internal PropertyInfo Property { get; }

    /// <summary>The number of a row, NaN where there is none.</summary>
    /// <exception cref="InvalidOperationException">The column holds categories.</exception>
    public float NumberOf(TRow row) => getNumber is null ? throw NoNumber() : getNumber(row);

    /// <summary>The category of a row, null where there is none.</summary>
    /// <exception cref="InvalidOperationException">The column holds numbers.</exception>
    public string? CategoryOf(TRow row) => getCategory is null ? throw NoCategory() : getCategory(row);

    /// <summary>Gives a row its number.</summary>
    /// <exception cref="InvalidOperationException">The column holds categories.</exception>
    public void Set(TRow row, float number)
    {
        if (setNumber is null)
            throw NoNumber();
        setNumber(row, number);
    }

    /// <summary>Gives a row its category.</summary>
    /// <exception cref="InvalidOperationException">The column holds numbers.</exception>
    public void Set(TRow row, string? category)
    {
        if (setCategory is null)
            throw NoCategory();
        setCategory(row, category);
    }

    internal void Copy(TRow from, TRow to)
    {
        if (Description.Kind == ColumnKind.Number)
            setNumber!(to, getNumber!(from));
        else
            setCategory!(to, getCategory!(from));
    }

    internal bool Equal(TRow one, TRow other) => Description.Kind == ColumnKind.Number
        ? getNumber!(one).Equals(getNumber(other))
        : getCategory!(one) == getCategory(other);

    private InvalidOperationException NoNumber() => new($"The column '{Description.Name}' holds categories.");

    private InvalidOperationException NoCategory() => new($"The column '{Description.Name}' holds numbers.");
}
