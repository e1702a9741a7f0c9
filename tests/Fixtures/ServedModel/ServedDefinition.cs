using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Transforms;
using MlPipeline.Core.Models;
using MlPipeline.Training.Definitions;

namespace ServedModel;

/// <summary>A small, seeded model.</summary>
internal sealed class ServedDefinition : BinaryModel<ServedRow>
{
    private static readonly string[] Categories = [nameof(ServedRow.Colour), nameof(ServedRow.City), nameof(ServedRow.Note)];

    public override string Name => "served-sample";

    public override string Purpose => "Shows how a model is served – für \"alle\".";

    public override string DataFile => "data/sample.csv";

    public override LabelDescription Label => new("answer", Positive: "yes", Negative: "no");

    public override SplitDescription Split => new(Share: 0.30, Seed: 7, Key: []);

    public override int Seed => 42;

    public override IReadOnlyList<GateDefinition> Gates => [];

    public override IEstimator<ITransformer> Pipeline(MLContext ml) => ml.Transforms.Categorical
        .OneHotEncoding([.. Categories.Select(name => new InputOutputColumnPair(name + "Slots", name))], OneHotEncodingEstimator.OutputKind.Indicator)
        .Append(ml.Transforms.Concatenate("Features", [.. Categories.Select(name => name + "Slots"), nameof(ServedRow.Width), nameof(ServedRow.Height)]))
        .Append(ml.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            NumberOfTrees = 20,
            NumberOfLeaves = 6,
            MinimumExampleCountPerLeaf = 5,
            NumberOfThreads = 1,
            Seed = Seed,
            FeatureSelectionSeed = Seed,
        }));
}
