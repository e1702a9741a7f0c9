using Microsoft.ML;

namespace SampleModel.Variants;

/// <summary>Ends the process as if all were well.</summary>
internal sealed class Quitting : SampleDefinition
{
    public override IEstimator<ITransformer> Pipeline(MLContext ml)
    {
        Environment.Exit(0);
        return base.Pipeline(ml);
    }
}
