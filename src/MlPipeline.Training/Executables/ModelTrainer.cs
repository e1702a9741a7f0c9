using Microsoft.ML;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;
using MlPipeline.Core.Tables;
using MlPipeline.Training.Archives;
using MlPipeline.Training.Definitions;
using MlPipeline.Training.Rows;
using MlPipeline.Training.Workers;

namespace MlPipeline.Training.Executables;

/// <summary>Trains and scores inside the model's own process.</summary>
internal sealed class ModelTrainer<TRow>(BinaryModel<TRow> model, IWorkerWords words)
    where TRow : BinaryRow, new()
{
    /// <summary>Fits on the training rows, writes the canonical archive, and scores the held-out rows with what was written.</summary>
    public void Train(WorkerArguments arguments)
    {
        var files = new TrainingFiles(
            arguments[WorkerOptions.Data], arguments[WorkerOptions.Model], arguments[WorkerOptions.Scores], arguments[WorkerOptions.Result]);
        var rows = Load(files.Data);
        Fit(rows, files.Model);
        Score(rows, files.Model, files.Scores);
        AtomicFile.WriteText(files.Result, new TrainingResult(rows.Split.Training.Count, rows.Split.Holdout.Count, rows.Split.HoldoutDigest()).ToJson());
    }

    /// <summary>Scores the held-out rows with an archive.</summary>
    public void Score(WorkerArguments arguments)
    {
        var (data, archive, scores) = (arguments[WorkerOptions.Data], arguments[WorkerOptions.Model], arguments[WorkerOptions.Scores]);
        Score(Load(data), archive, scores);
    }

    private SplitRows<TRow> Load(string path)
    {
        words.Progress("loading", null);
        var table = CsvFile.Read(path);
        return new SplitRows<TRow>(RowSplit.Of(table, model.Split), new RowBinder<TRow>(table, model.Label));
    }

    private void Fit(SplitRows<TRow> rows, string archive)
    {
        var ml = new MLContext(model.Seed);
        var training = ml.Data.LoadFromEnumerable(rows.Training());
        words.Progress("fitting", rows.Split.Training.Count);
        var pipeline = model.Pipeline(ml) ?? throw new UserException(
            new UserFault("The model's definition fails", "return an estimator from Pipeline") { Place = $"{model.GetType().Name}.cs", Actual = "Pipeline returns null" });
        var fitted = pipeline.Fit(training);
        words.Progress("writing the archive", null);
        AtomicFile.Write(archive, file => Save(ml, fitted, training.Schema, file));
    }

    private void Score(SplitRows<TRow> split, string archive, string file)
    {
        words.Progress("scoring", split.Split.Holdout.Count);
        var rows = split.Holdout();
        var scores = new ArchiveScorer<TRow>(archive).Score(rows);
        var writer = new ScoreWriter<TRow>(model.Groups);
        AtomicFile.Write(file, stream => writer.Write(stream, split.Split.Holdout, rows, scores));
    }

    private static void Save(MLContext ml, ITransformer fitted, DataViewSchema schema, Stream file)
    {
        using var archive = new MemoryStream();
        ml.Model.Save(fitted, schema, archive);
        archive.Position = 0;
        CanonicalArchive.Rewrite(archive, file);
    }
}
