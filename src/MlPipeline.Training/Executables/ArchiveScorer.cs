using Microsoft.ML;
using Microsoft.ML.Data;
using MlPipeline.Core.Errors;
using MlPipeline.Training.Archives;
using MlPipeline.Training.Definitions;

namespace MlPipeline.Training.Executables;

/// <summary>Scores rows with a model archive.</summary>
internal sealed class ArchiveScorer<TRow>(string archive)
    where TRow : BinaryRow, new()
{
    private const string ProbabilityColumn = "Probability";

    /// <summary>The positive class's probability of each row, in order.</summary>
    /// <exception cref="UserException">The archive is damaged, reads columns that the row type does not have, or gives no probability.</exception>
    public IReadOnlyList<float> Score(IReadOnlyList<TRow> rows)
    {
        var ml = new MLContext(0);
        var view = ml.Data.LoadFromEnumerable(rows);
        var transformer = Load(ml, out var schema);
        RefuseMissingColumns(schema, view.Schema);
        var scores = Probabilities(transformer, view);
        return scores.Length == rows.Count
            ? scores
            : throw Fault("The model drops rows when it scores", "filter no rows in Pipeline", $"{rows.Count} scores", $"{scores.Length} scores");
    }

    // A damaged archive makes ML.NET's readers throw almost anything, from FormatException to IndexOutOfRangeException.
    private ITransformer Load(MLContext ml, out DataViewSchema schema)
    {
        RequireFile();
        try
        {
            ArchiveIntegrity.Check(archive);
            return ml.Model.Load(archive, out schema) ?? throw new InvalidDataException("It holds no model.");
        }
        catch (Exception fault)
        {
            throw Unreadable("The model archive cannot be read", fault);
        }
    }

    private float[] Probabilities(ITransformer transformer, IDataView view)
    {
        var column = ProbabilityOf(transformer.GetOutputSchema(view.Schema));
        try
        {
            return [.. transformer.Transform(view).GetColumn<float>(column)];
        }
        catch (Exception fault)
        {
            throw Unreadable("The model archive cannot score the rows", fault);
        }
    }

    private string ProbabilityOf(DataViewSchema scored) => scored.GetColumnOrNull(ProbabilityColumn) is { } column && column.Type == NumberDataViewType.Single
        ? ProbabilityColumn
        : throw Fault(
            "The model gives no probability",
            "end Pipeline with a calibrated binary trainer, or append ml.BinaryClassification.Calibrators.Platt()",
            $"a column {ProbabilityColumn} of type Single",
            string.Join(", ", scored.Where(output => !output.IsHidden).Select(output => output.Name)));

    private void RequireFile()
    {
        if (!File.Exists(archive))
            throw Fault("There is no such model archive", "train again, or restore it from its pin", null, null);
    }

    private void RefuseMissingColumns(DataViewSchema archived, DataViewSchema rows)
    {
        var missing = archived.Where(column => rows.GetColumnOrNull(column.Name)?.Type.Equals(column.Type) != true).Select(column => column.Name).ToList();
        if (missing.Count > 0)
            throw Fault("The model archive reads columns that the row type does not have", "accept a new baseline", string.Join(", ", missing), null);
    }

    private UserException Unreadable(string problem, Exception fault) => new(
        new UserFault(problem, "train again, or restore it from its pin; the project needs the package of the trainer that made it")
        {
            Place = archive,
            Actual = $"{fault.GetType().Name}: {fault.Message}",
        },
        fault);

    private UserException Fault(string problem, string mend, string? expected, string? actual) =>
        new(new UserFault(problem, mend) { Place = archive, Expected = expected, Actual = actual });
}
