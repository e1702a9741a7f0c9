namespace MlPipeline.Training.Determinism;

/// <summary>What a trainer's options must say for it to give the same model again. What breaks it was measured, trainer by trainer.</summary>
internal static class OptionRules
{
    private const string Threads = "NumberOfThreads";

    // With two threads these give another model each time, or other bytes.
    private static readonly string[] OneThreadOnly = ["Sdca", "Sgd", "SymbolicSgd", "Gam"];

    /// <summary>Every option that is to be set otherwise, as phrases.</summary>
    public static IEnumerable<string> FaultsOf(TrainerPart trainer)
    {
        if (ThreadFault(trainer) is { } threads)
            yield return $"{trainer.Name} {threads}: set {Threads} = 1";
        if (trainer.Has("Seed") && trainer["Seed"] is null)
            yield return $"{trainer.Name} has no seed: set Seed = Seed";
        if (trainer["Deterministic"] is false)
            yield return $"{trainer.Name} may add up in any order: set Deterministic = true";
        if (trainer["ForceRowWise"] is false && trainer["ForceColumnWise"] is false)
            yield return $"{trainer.Name} chooses its histograms by a race: set ForceRowWise = true";
    }

    private static string? ThreadFault(TrainerPart trainer)
    {
        if (!trainer.Has(Threads) || trainer["UseThreads"] is false)
            return null;
        if (trainer[Threads] is not int threads)
            return "takes as many threads as the machine has processors";
        return threads != 1 && OneThreadOnly.Any(name => trainer.Name.StartsWith(name, StringComparison.Ordinal))
            ? $"does not repeat itself with {threads} threads"
            : null;
    }
}
