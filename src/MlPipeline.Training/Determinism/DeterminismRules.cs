using Microsoft.ML;

namespace MlPipeline.Training.Determinism;

/// <summary>Finds what would keep a pipeline from giving the same model again, before anything is trained.</summary>
/// <remarks>It finds what is known to break reproduction; that a model reproduces is proved by Reproduce alone.</remarks>
internal static class DeterminismRules
{
    /// <summary>What is to be changed, as phrases; nothing where no reason is known.</summary>
    /// <param name="pipeline">As the definition returns it, not fitted.</param>
    /// <param name="definition">The definition's type.</param>
    public static IReadOnlyList<string> FaultsOf(IEstimator<ITransformer> pipeline, Type definition)
    {
        var parts = PipelineParts.Of(pipeline);
        return
        [
            .. parts.HasUnseededContext ? ["the pipeline is made with an MLContext without a seed: use the one that Pipeline is given"] : Enumerable.Empty<string>(),
            .. parts.Trainers.SelectMany(OptionRules.FaultsOf).Distinct(StringComparer.Ordinal),
            .. CodeRules.FaultsOf(definition),
        ];
    }
}
