using Microsoft.ML;
using MlPipeline.Core.Errors;

namespace MlPipeline.Training.Determinism;

/// <summary>Refuses a definition that is known to give another model each time, or on another machine.</summary>
internal static class ReproducibleDefinition
{
    /// <exception cref="UserException">An option is to be set; each is named. A definition that returns no pipeline is left to those who fit it.</exception>
    public static void Require(IEstimator<ITransformer>? pipeline, Type definition)
    {
        var faults = pipeline is null ? [] : DeterminismRules.FaultsOf(pipeline, definition);
        if (faults.Count > 0)
        {
            throw new UserException(new UserFault("The model's pipeline cannot reproduce", $"set what is named in {definition.Name}.cs")
            {
                Place = $"{definition.Name}.cs",
                Actual = string.Join("; ", faults),
            });
        }
    }
}
