using Microsoft.ML.Trainers;

namespace MlPipeline.Training.Determinism;

/// <summary>A trainer's options, with the trainer's name.</summary>
internal sealed record TrainerPart(string Name, TrainerInputBase Options)
{
    /// <summary>Whether there is such an option at all.</summary>
    public bool Has(string option) => Options.GetType().GetField(option) is not null;

    /// <summary>An option's value; null where it is unset or there is none of that name.</summary>
    public object? this[string option] => Options.GetType().GetField(option)?.GetValue(Options);
}
