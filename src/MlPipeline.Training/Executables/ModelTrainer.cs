using Microsoft.ML;
using MlPipeline.Core.Files;
using MlPipeline.Core.Tables;
using MlPipeline.Training.Archives;
using MlPipeline.Training.Definitions;
using MlPipeline.Training.Rows;
using MlPipeline.Training.Workers;

namespace MlPipeline.Training.Executables;

/// <summary>Trains and scores inside the model's own process.</summary>
internal sealed class ModelTrainer<TRow>(BinaryModel<TRow> model, WorkerEvents events)
    where TRow : BinaryRow, new()
{
    /// <summary>Fits on the training rows, writes the canonical archive, and scores the held-out rows with what was written.</summary>
    public void Train(WorkerArguments arguments)
    {
        var (split, binder) = Load(arguments[WorkerOptions.Data]);
        var ml = new MLContext(model.Seed);
        var training = ml.Data.LoadFromEnumerable(split.Training.Select(binder.Bind).ToList());
        events.Progress("fitting", split.Training.Count);
        var fitted = model.Pipeline(ml).Fit(training);
        events.Progress("writing the archive", null);
        AtomicFile.Write(arguments[WorkerOptions.Model], file => Save(ml, fitted, training.Schema, file));
        Score(arguments, split, binder);
        AtomicFile.WriteText(arguments[WorkerOptions.Result], new TrainingResult(split.Training.Count, split.Holdout.Count, split.HoldoutDigest()).ToJson());
    }

    /// <summary>Scores the held-out rows with an archive.</summary>
    public void Score(WorkerArguments arguments)
    {
        var (split, binder) = Load(arguments[WorkerOptions.Data]);
        Score(arguments, split, binder);
    }

    private (RowSplit Split, RowBinder<TRow> Binder) Load(string path)
    {
        events.Progress("loading", null);
        var table = CsvFile.Read(path);
        return (RowSplit.Of(table, model.Split), new RowBinder<TRow>(table, model.Label));
    }

    private void Score(WorkerArguments arguments, RowSplit split, RowBinder<TRow> binder)
    {
        events.Progress("scoring", split.Holdout.Count);
        var rows = split.Holdout.Select(row => binder.Bind(row.Row)).ToList();
        var scores = new ArchiveScorer<TRow>(arguments[WorkerOptions.Model]).Score(rows);
        AtomicFile.WriteText(arguments[WorkerOptions.Scores], ScoreWriter.Write(split.Holdout, rows, scores, model.Groups));
    }

    private static void Save(MLContext ml, ITransformer fitted, DataViewSchema schema, Stream file)
    {
        using var archive = new MemoryStream();
        ml.Model.Save(fitted, schema, archive);
        archive.Position = 0;
        CanonicalArchive.Rewrite(archive, file);
    }
}
