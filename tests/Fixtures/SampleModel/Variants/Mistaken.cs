using Microsoft.ML;

namespace SampleModel.Variants;

/// <summary>Names a column that is not there; ML.NET notices while it fits.</summary>
internal sealed class Mistaken : SampleDefinition
{
    public override IEstimator<ITransformer> Pipeline(MLContext ml) =>
        ml.Transforms.Concatenate("Features", "Depth").Append(Trees(ml, Seed));
}
