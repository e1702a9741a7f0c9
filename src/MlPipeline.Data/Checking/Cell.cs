using MlPipeline.Core.Tables;

namespace MlPipeline.Data.Checking;

/// <summary>A distinct cell of a column.</summary>
/// <param name="Column">The column.</param>
/// <param name="Code">Which of its distinct cells it is.</param>
/// <param name="Number">The number that it holds, or null.</param>
internal readonly record struct Cell(TableColumn Column, int Code, double? Number)
{
    public bool IsEmpty => Column.DistinctUtf8(Code).Length == 0;

    public string Text => Column.Distinct(Code);

    public static Cell Of(TableColumn column, int code) => new(column, code, PlainNumbers.Parse(column.DistinctUtf8(code)));
}
