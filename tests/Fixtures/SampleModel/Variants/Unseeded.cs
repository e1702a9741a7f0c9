using Microsoft.ML;

namespace SampleModel.Variants;

/// <summary>Trains with a context of its own, which draws from the system's randomness.</summary>
internal sealed class Unseeded : SampleDefinition
{
    public override IEstimator<ITransformer> Pipeline(MLContext ml) =>
        Features(ml).Append(new MLContext().BinaryClassification.Trainers.SdcaLogisticRegression(maximumNumberOfIterations: 3));
}
