using MlPipeline.Data.Pins;

namespace MlPipeline.Data.Restoring;

/// <summary>What one round over some pins found and did.</summary>
/// <param name="Files">The verified files of each pin.</param>
/// <param name="Changes">What was done, for people.</param>
internal sealed record RestoreRound(IReadOnlyDictionary<Pin, PinnedFiles> Files, IReadOnlyList<string> Changes)
{
    public static RestoreRound Nothing { get; } = new(new Dictionary<Pin, PinnedFiles>(), []);
}
