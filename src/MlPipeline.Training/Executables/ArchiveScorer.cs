using Microsoft.ML;
using Microsoft.ML.Data;
using MlPipeline.Core.Errors;
using MlPipeline.Training.Definitions;

namespace MlPipeline.Training.Executables;

/// <summary>Scores rows with a model archive.</summary>
internal sealed class ArchiveScorer<TRow>(string archive)
    where TRow : BinaryRow, new()
{
    private const string ProbabilityColumn = "Probability";

    /// <summary>The positive class's probability of each row, in order.</summary>
    /// <exception cref="UserException">The archive is damaged, or it reads columns that the row type does not have.</exception>
    public IReadOnlyList<float> Score(IReadOnlyList<TRow> rows)
    {
        var ml = new MLContext(0);
        var view = ml.Data.LoadFromEnumerable(rows);
        var transformer = Load(ml, out var schema);
        RefuseMissingColumns(schema, view.Schema);
        var scored = transformer.Transform(view);
        return [.. scored.GetColumn<float>(scored.Schema[ProbabilityColumn])];
    }

    private ITransformer Load(MLContext ml, out DataViewSchema schema)
    {
        try
        {
            return ml.Model.Load(archive, out schema);
        }
        catch (Exception fault) when (fault is InvalidDataException or FormatException or IOException)
        {
            throw new UserException(
                new UserFault("The model archive cannot be read", "train again, or restore it from its pin") { Place = archive, Actual = fault.Message },
                fault);
        }
    }

    private void RefuseMissingColumns(DataViewSchema archived, DataViewSchema rows)
    {
        var missing = archived.Where(column => rows.GetColumnOrNull(column.Name)?.Type.Equals(column.Type) != true).Select(column => column.Name).ToList();
        if (missing.Count > 0)
        {
            throw new UserException(new UserFault("The model archive reads columns that the row type does not have", "accept a new baseline")
            {
                Place = archive,
                Expected = string.Join(", ", missing),
            });
        }
    }
}
