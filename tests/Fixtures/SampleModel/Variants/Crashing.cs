using Microsoft.ML;

namespace SampleModel.Variants;

/// <summary>Ends the process as a stack overflow or a native fault would: without a word to the build.</summary>
internal sealed class Crashing : SampleDefinition
{
    public override IEstimator<ITransformer> Pipeline(MLContext ml)
    {
        Console.WriteLine("the last words");
        Environment.FailFast("gone");
        return base.Pipeline(ml);
    }
}
