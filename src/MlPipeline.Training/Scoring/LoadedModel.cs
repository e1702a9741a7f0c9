using System.Collections.Concurrent;
using Microsoft.ML;
using Microsoft.ML.Data;
using MlPipeline.Core.Errors;
using MlPipeline.Training.Definitions;

namespace MlPipeline.Training.Scoring;

/// <summary>A model that scores, from any number of threads at once. A row has the same score, to the bit, alone and among others.</summary>
/// <typeparam name="TRow">The model's row type.</typeparam>
public sealed class LoadedModel<TRow>
    where TRow : BinaryRow, new()
{
    private readonly MLContext ml;
    private readonly ITransformer transformer;
    private readonly ArchiveFaults faults;

    // An engine serves one thread at a time, so there are as many as ever scored at once.
    private readonly ConcurrentBag<PredictionEngine<TRow, RowScore>> engines = [];

    internal LoadedModel(MLContext ml, ITransformer transformer, ArchiveFaults faults)
    {
        this.ml = ml;
        this.transformer = transformer;
        this.faults = faults;
    }

    /// <summary>Makes ready to score single rows, which otherwise the first one has to wait for.</summary>
    /// <exception cref="UserException">The model cannot score single rows, for example since it drops some.</exception>
    public void Prepare() => engines.Add(CreateEngine());

    /// <summary>The positive class's probability of a row.</summary>
    /// <exception cref="UserException">The model cannot score single rows.</exception>
    public float Score(TRow row)
    {
        var engine = engines.TryTake(out var free) ? free : CreateEngine();
        var score = new RowScore();
        engine.Predict(row, ref score);
        // One that threw may be in any state, and is not put back.
        engines.Add(engine);
        return score.Value;
    }

    /// <summary>The positive class's probability of each row, in order.</summary>
    /// <exception cref="UserException">The archive is damaged, or drops rows.</exception>
    public IReadOnlyList<float> Score(IReadOnlyList<TRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var scores = Probabilities(rows);
        return scores.Length == rows.Count
            ? scores
            : throw faults.Of("The model drops rows when it scores", "filter no rows in Pipeline", $"{rows.Count} scores", $"{scores.Length} scores");
    }

    private float[] Probabilities(IReadOnlyList<TRow> rows)
    {
        try
        {
            var scored = transformer.Transform(ml.Data.LoadFromEnumerable(rows));
            return [.. scored.GetColumn<float>(RowScore.Column)];
        }
        catch (Exception fault)
        {
            throw faults.Unreadable("The model archive cannot score the rows", fault);
        }
    }

    private PredictionEngine<TRow, RowScore> CreateEngine()
    {
        try
        {
            return ml.Model.CreatePredictionEngine<TRow, RowScore>(transformer);
        }
        catch (Exception fault)
        {
            throw faults.Unreadable("The model archive cannot score single rows", fault);
        }
    }
}
