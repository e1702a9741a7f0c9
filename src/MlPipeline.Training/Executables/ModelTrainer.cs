using Microsoft.ML;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;
using MlPipeline.Core.Json;
using MlPipeline.Core.Splits;
using MlPipeline.Core.Tables;
using MlPipeline.Training.Archives;
using MlPipeline.Training.Definitions;
using MlPipeline.Training.Rows;
using MlPipeline.Training.Scoring;
using MlPipeline.Training.Workers;

namespace MlPipeline.Training.Executables;

/// <summary>Trains and scores inside the model's own process.</summary>
internal sealed class ModelTrainer<TRow>(BinaryModel<TRow> model, IWorkerWords words)
    where TRow : BinaryRow, new()
{
    /// <summary>Fits on the training rows, writes the canonical archive, and scores the held-out rows with what was written.</summary>
    public void Train(WorkerArguments arguments)
    {
        var files = FilesOf(arguments);
        var rows = Load(files.Data);
        var training = rows.Training();
        Fit(training, files.Model);
        var categories = TrainedCategories.Of(training);
        var holdout = Score(rows, files.Model, files.Scores);
        AtomicFile.Write(files.Golden, file => new GoldenWriter<TRow>(categories).Write(file, rows.Split.Holdout, holdout.Rows, holdout.Scores));
        Measure(holdout, files.Importance);
        var result = new TrainingResult(rows.Split.Training.Count, rows.Split.Holdout.Count, rows.Split.HoldoutDigest()) { Categories = categories };
        AtomicFile.WriteText(files.Result, result.ToJson());
    }

    /// <summary>Scores the held-out rows with an archive.</summary>
    public void Score(WorkerArguments arguments)
    {
        var (data, archive, scores) = (arguments[WorkerOptions.Data], arguments[WorkerOptions.Model], arguments[WorkerOptions.Scores]);
        Score(Load(data), archive, scores);
    }

    private static TrainingFiles FilesOf(WorkerArguments arguments) => new(
        arguments[WorkerOptions.Data], arguments[WorkerOptions.Model], arguments[WorkerOptions.Scores], arguments[WorkerOptions.Result])
    {
        Golden = arguments[WorkerOptions.Golden],
        Importance = arguments[WorkerOptions.Importance],
    };

    private SplitRows<TRow> Load(string path)
    {
        words.Progress("loading", null);
        var table = TableFile.Read(path, model.Format);
        return new SplitRows<TRow>(RowSplit.Of(table, model.Split), new RowBinder<TRow>(table, model.Label));
    }

    private void Fit(IReadOnlyList<TRow> rows, string archive)
    {
        var ml = new MLContext(model.Seed);
        var training = ml.Data.LoadFromEnumerable(rows);
        words.Progress("fitting", rows.Count);
        var pipeline = model.Pipeline(ml) ?? throw new UserException(
            new UserFault("The model's definition fails", "return an estimator from Pipeline") { Place = $"{model.GetType().Name}.cs", Actual = "Pipeline returns null" });
        var fitted = Fitted(ml, pipeline, training);
        words.Progress("writing the archive", null);
        AtomicFile.Write(archive, file => Save(ml, fitted, training.Schema, file));
    }

    private ITransformer Fitted(MLContext ml, IEstimator<ITransformer> pipeline, IDataView rows)
    {
        using var progress = FitProgress.Of(ml, words.Step);
        return pipeline.Fit(rows);
    }

    private ScoredRows<TRow> Score(SplitRows<TRow> split, string archive, string file)
    {
        words.Progress("scoring", split.Split.Holdout.Count);
        var rows = split.Holdout();
        var loaded = ModelArchive.Load<TRow>(archive);
        var scores = loaded.Score(rows);
        var writer = new ScoreWriter<TRow>(model.Groups);
        AtomicFile.Write(file, stream => writer.Write(stream, split.Split.Holdout, rows, scores));
        return new ScoredRows<TRow>(loaded, rows, scores);
    }

    private void Measure(ScoredRows<TRow> holdout, string file)
    {
        words.Progress("measuring importance on", Math.Min(holdout.Rows.Count, ImportanceMeter<TRow>.MostRows));
        var importance = new ImportanceMeter<TRow>(model.Seed, holdout.Model.Score).Measure(holdout.Rows);
        AtomicFile.WriteBytes(file, CanonicalJson.Serialize(importance, ManifestJson.Canonical.ImportanceRecord));
    }

    private static void Save(MLContext ml, ITransformer fitted, DataViewSchema schema, Stream file)
    {
        using var archive = new MemoryStream();
        ml.Model.Save(fitted, schema, archive);
        archive.Position = 0;
        CanonicalArchive.Rewrite(archive, file);
    }
}
