using System.Collections;
using Microsoft.ML;

namespace SampleModel.Variants;

/// <summary>Tells every variable of its environment, and what the circumstances look like from inside.</summary>
internal sealed class Telling : SampleDefinition
{
    public override IEstimator<ITransformer> Pipeline(MLContext ml)
    {
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
            Console.Error.WriteLine($"variable {variable.Key}={variable.Value}");
        Console.Error.WriteLine($"processors {Environment.ProcessorCount}, zone {TimeZoneInfo.Local.Id}, folder {Environment.CurrentDirectory}");
        return base.Pipeline(ml);
    }
}
