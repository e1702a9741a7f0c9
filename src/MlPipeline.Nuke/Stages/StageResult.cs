using MlPipeline.Core.Manifests;
using MlPipeline.Core.Steps;

namespace MlPipeline.Nuke.Stages;

/// <summary>How a stage ended for a model.</summary>
/// <param name="Reasons">Why it ran; nothing when it was up to date.</param>
/// <param name="Facts">What the summary table shows, in order.</param>
internal sealed record StageResult(IReadOnlyList<string> Reasons, IReadOnlyList<KeyValuePair<string, string>> Facts)
{
    /// <summary>The state of a stage that did its work.</summary>
    public const string Ran = "ran";

    /// <summary>Whether nothing had to be done.</summary>
    public bool IsUpToDate => Reasons.Count == 0;

    /// <summary>Whether the result of an earlier run with the same key was taken.</summary>
    public bool IsFromCache { get; init; }

    /// <summary>The most memory that its worker had at a time, in bytes; null where no worker ran.</summary>
    public long? PeakBytes { get; init; }

    /// <summary>How the stage came by its result, in a word or two.</summary>
    public string State => IsUpToDate ? "up to date" : IsFromCache ? "from cache" : Ran;

    /// <summary>The result of a step with the facts of its manifest.</summary>
    public static StageResult Of<TManifest>(StepOutcome<TManifest> outcome, params (string Name, string Value)[] facts)
        where TManifest : class, IManifest =>
        new(outcome.Reasons, [.. facts.Select(fact => KeyValuePair.Create(fact.Name, fact.Value))]) { IsFromCache = outcome.IsFromCache };
}
