using System.Globalization;
using Microsoft.ML;

namespace SampleModel.Variants;

/// <summary>Tells its process id and never ends.</summary>
internal sealed class Hanging : SampleDefinition
{
    public override IEstimator<ITransformer> Pipeline(MLContext ml)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pid {Environment.ProcessId}"));
        Thread.Sleep(Timeout.Infinite);
        return base.Pipeline(ml);
    }
}
