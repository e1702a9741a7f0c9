using MlPipeline.Core.Files;
using MlPipeline.Core.Runs;
using MlPipeline.Core.Steps;
using MlPipeline.Nuke.Progress;

namespace MlPipeline.Nuke.Sessions;

/// <summary>One model in one build: its folder and what its stages need to work.</summary>
/// <param name="Folder">Where its files lie.</param>
/// <param name="Options">The build's options.</param>
/// <param name="Log">Told what happens, a line at a time.</param>
/// <param name="Cancellation">Ends a stage.</param>
internal sealed record ModelRun(RunFolder Folder, PipelineOptions Options, Action<string> Log, CancellationToken Cancellation)
{
    /// <summary>The model's memory of file digests.</summary>
    public required FileIndex Index { get; init; }

    /// <summary>Tells the time.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>A terminal on which a line can be drawn over; null where the output goes elsewhere.</summary>
    public TextWriter? Terminal { get; init; }

    /// <summary>How this build's earlier stages ended for the model, in order.</summary>
    public required IReadOnlyList<StageRecord> Before { get; init; }

    /// <summary>What is in service for as long as the build runs.</summary>
    public required StagedModels Staged { get; init; }

    /// <summary>Runs steps, or finds them up to date.</summary>
    public required StepRunner Steps { get; init; }

    /// <summary>What this stage has found to count already.</summary>
    public Findings Findings { get; } = new();

    /// <summary>Shows how far a transfer that begins now has come.</summary>
    public TransferDisplay Display() => new(Log, Terminal, Clock);

    /// <summary>Runs a step, tells why it ran, and gives the facts that the table shows.</summary>
    public StepOutcome<TManifest> Run<TManifest>(StepPlan<TManifest> plan, Func<TManifest> execute)
        where TManifest : class, Core.Manifests.IManifest => Tell(plan, Steps.Run(plan, execute));

    /// <summary>Records the result of a step that itself finds out what is to be done, and tells why it ran.</summary>
    public StepOutcome<TManifest> Record<TManifest>(StepPlan<TManifest> plan, TManifest manifest, IReadOnlyList<string> changes)
        where TManifest : class, Core.Manifests.IManifest => Tell(plan, Steps.Record(plan, manifest, changes));

    private StepOutcome<TManifest> Tell<TManifest>(StepPlan<TManifest> plan, StepOutcome<TManifest> outcome)
        where TManifest : class, Core.Manifests.IManifest
    {
        if (Options.Why)
            StepExplanation.Of(plan.Name, outcome, plan.Inputs).ToList().ForEach(Log);
        else if (outcome.IsUpToDate)
            Log($"{plan.Name} is up to date");
        else
            Log($"{plan.Name} {(outcome.IsFromCache ? "was taken from the cache of runs" : "ran")}: {Shortened(outcome.Reasons)}");
        return outcome;
    }

    private static string Shortened(IReadOnlyList<string> reasons)
    {
        const int Shown = 5;
        var shown = string.Join("; ", reasons.Take(Shown));
        return reasons.Count > Shown ? $"{shown}; and {reasons.Count - Shown} more" : shown;
    }
}
