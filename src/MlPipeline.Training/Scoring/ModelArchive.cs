using Microsoft.ML;
using Microsoft.ML.Data;
using MlPipeline.Core.Errors;
using MlPipeline.Training.Archives;
using MlPipeline.Training.Definitions;

namespace MlPipeline.Training.Scoring;

/// <summary>Reads a model archive into a model that scores.</summary>
public static class ModelArchive
{
    /// <summary>Reads the archive once; the result scores as often as needed.</summary>
    /// <param name="path">The archive's file.</param>
    /// <exception cref="UserException">The archive is damaged, reads columns that the row type does not have, or gives no probability.</exception>
    public static LoadedModel<TRow> Load<TRow>(string path)
        where TRow : BinaryRow, new()
    {
        var faults = new ArchiveFaults(path);
        var ml = new MLContext(0);
        var transformer = Read(ml, path, faults, out var archived);
        var rows = ml.Data.LoadFromEnumerable<TRow>([]).Schema;
        RefuseMissingColumns(archived, rows, faults);
        RequireProbability(Scored(transformer, rows, faults), faults);
        return new LoadedModel<TRow>(ml, transformer, faults);
    }

    // A damaged archive makes ML.NET's readers throw almost anything, from FormatException to IndexOutOfRangeException.
    private static ITransformer Read(MLContext ml, string path, ArchiveFaults faults, out DataViewSchema schema)
    {
        if (!File.Exists(path))
            throw faults.Of("There is no such model archive", "train again, or restore it from its pin", null, null);
        try
        {
            ArchiveIntegrity.Check(path);
            var model = ml.Model.Load(path, out var archived) ?? throw new InvalidDataException("It holds no model.");
            schema = archived ?? throw new InvalidDataException("It holds no schema.");
            return model;
        }
        catch (Exception fault)
        {
            throw faults.Unreadable("The model archive cannot be read", fault);
        }
    }

    private static void RefuseMissingColumns(DataViewSchema archived, DataViewSchema rows, ArchiveFaults faults)
    {
        var missing = archived.Where(column => rows.GetColumnOrNull(column.Name)?.Type.Equals(column.Type) != true).Select(column => column.Name).ToList();
        if (missing.Count > 0)
            throw faults.Of("The model archive reads columns that the row type does not have", "accept a new baseline", string.Join(", ", missing), null);
    }

    private static DataViewSchema Scored(ITransformer transformer, DataViewSchema rows, ArchiveFaults faults)
    {
        try
        {
            return transformer.GetOutputSchema(rows);
        }
        catch (Exception fault)
        {
            throw faults.Unreadable("The model archive cannot be used", fault);
        }
    }

    private static void RequireProbability(DataViewSchema scored, ArchiveFaults faults)
    {
        if (scored.GetColumnOrNull(RowScore.Column) is not { } column || column.Type != NumberDataViewType.Single)
        {
            throw faults.Of(
                "The model gives no probability",
                "end Pipeline with a calibrated binary trainer, or append ml.BinaryClassification.Calibrators.Platt()",
                $"a column {RowScore.Column} of type Single",
                string.Join(", ", scored.Where(output => !output.IsHidden).Select(output => output.Name)));
        }
    }
}
