using Microsoft.ML;

namespace SampleModel.Variants;

/// <summary>Has a bug.</summary>
internal sealed class Throwing : SampleDefinition
{
    public override IEstimator<ITransformer> Pipeline(MLContext ml)
    {
        try
        {
            return ((object)"no estimator") as IEstimator<ITransformer> ?? throw new FormatException("the inner reason");
        }
        catch (FormatException fault)
        {
            throw new NotSupportedException("no pipeline today", fault);
        }
    }
}
