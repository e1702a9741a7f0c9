using Microsoft.ML;

namespace SampleModel.Variants;

/// <summary>Ends in a trainer that gives scores and no probabilities.</summary>
internal sealed class Uncalibrated : SampleDefinition
{
    public override IEstimator<ITransformer> Pipeline(MLContext ml) => Features(ml).Append(ml.BinaryClassification.Trainers.AveragedPerceptron());
}
