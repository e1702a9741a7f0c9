using Microsoft.ML;
using MlPipeline.Core.Models;
using MlPipeline.Core.Tables;

namespace MlPipeline.Training.Definitions;

/// <summary>A binary model as its author describes it. The same object describes, trains and scores, so the three cannot drift apart.</summary>
/// <typeparam name="TRow">One property a column: <see cref="float"/> for numbers, <see cref="string"/> for categories.</typeparam>
public abstract class BinaryModel<TRow>
    where TRow : BinaryRow, new()
{
    /// <summary>The model's name in kebab case.</summary>
    public abstract string Name { get; }

    /// <summary>What the model is for, in a sentence.</summary>
    public abstract string Purpose { get; }

    /// <summary>The data file, relative to the model's folder; a <c>.dvc</c> pin stands beside it. <c>.parquet</c> is Parquet, anything else is delimited text.</summary>
    public abstract string DataFile { get; }

    /// <summary>How a data file of text is written: commas in UTF-8 unless said otherwise.</summary>
    public virtual TextFormat Format => TextFormat.Default;

    /// <summary>The label's column and classes; the positive class is the favourable outcome.</summary>
    public abstract LabelDescription Label { get; }

    /// <summary>What must hold of the data beyond what the row type says of single cells, or the build stops.</summary>
    public virtual IReadOnlyList<ExpectationDefinition> Expectations => [];

    /// <summary>How rows are held out.</summary>
    public abstract SplitDescription Split { get; }

    /// <summary>The seed of everything random in training.</summary>
    public abstract int Seed { get; }

    /// <summary>A score at or above it is a positive prediction.</summary>
    public virtual double Threshold => 0.5;

    /// <summary>The attributes by which fairness is measured.</summary>
    public virtual IReadOnlyList<RowGroup<TRow>> Groups => [];

    /// <summary>What must hold before the model may be released.</summary>
    public abstract IReadOnlyList<GateDefinition> Gates { get; }

    /// <summary>Featurisation and trainer. The trainer reads <c>Label</c> and writes a calibrated <c>Probability</c>.</summary>
    /// <param name="ml">A context seeded by <see cref="Seed"/>.</param>
    public abstract IEstimator<ITransformer> Pipeline(MLContext ml);
}
