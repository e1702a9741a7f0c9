using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;
using MlPipeline.Core.Models;
using MlPipeline.Training.Definitions;

namespace SampleModel;

/// <summary>A small, seeded model; each variant changes one thing.</summary>
internal abstract class SampleDefinition : BinaryModel<SampleRow>
{
    public override string Name => "sample";

    public override string Purpose => "Shows how workers behave – für alle.";

    public override string DataFile => "data/sample.csv";

    public override LabelDescription Label => new("answer", Positive: "yes", Negative: "no");

    public override SplitDescription Split => new(Share: 0.30, Seed: 7, Key: []);

    public override int Seed => 42;

    public override IReadOnlyList<RowGroup<SampleRow>> Groups => [new("colour", "As painted.", row => row.Colour)];

    public override IReadOnlyList<GateDefinition> Gates => [Gate.AtLeast(MetricNames.Auc, 0.5, because: "A coin has it.")];

    public override IEstimator<ITransformer> Pipeline(MLContext ml) => Features(ml).Append(Trees(ml, Seed));

    protected static IEstimator<ITransformer> Features(MLContext ml) => ml.Transforms.Categorical
        .OneHotEncoding("ColourSlots", nameof(SampleRow.Colour))
        .Append(ml.Transforms.Concatenate("Features", "ColourSlots", nameof(SampleRow.Width), nameof(SampleRow.Height)));

    protected static IEstimator<ITransformer> Trees(MLContext ml, int seed, double bagging = 0.8) => ml.BinaryClassification.Trainers.FastTree(
        new FastTreeBinaryTrainer.Options
        {
            NumberOfTrees = 8,
            NumberOfLeaves = 4,
            MinimumExampleCountPerLeaf = 5,
            FeatureFractionPerSplit = bagging,
            NumberOfThreads = 1,
            Seed = seed,
            FeatureSelectionSeed = seed,
        });
}
