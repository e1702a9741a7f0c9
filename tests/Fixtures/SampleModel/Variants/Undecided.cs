using Microsoft.ML;

namespace SampleModel.Variants;

/// <summary>Gives scores that are no numbers.</summary>
internal sealed class Undecided : SampleDefinition
{
    public override IEstimator<ITransformer> Pipeline(MLContext ml) =>
        base.Pipeline(ml).Append(ml.Transforms.Expression("Probability", "x => (x - x) / (x - x)", "Probability"));
}
