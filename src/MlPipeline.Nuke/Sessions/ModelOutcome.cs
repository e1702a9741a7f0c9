using MlPipeline.Nuke.Stages;

namespace MlPipeline.Nuke.Sessions;

/// <summary>How a stage ended for a model: one of result and failure is null.</summary>
internal sealed record ModelOutcome(string Model, StageResult? Result, Exception? Failure)
{
    /// <summary>What the table shows, named by the model where there are several.</summary>
    public IEnumerable<KeyValuePair<string, string>> FactsFor(bool severalModels)
    {
        var facts = Result is null
            ? [KeyValuePair.Create("Failed", Failure!.Message.Split('\n')[0])]
            : Result.State == StageResult.Ran ? Result.Facts : Result.Facts.Prepend(KeyValuePair.Create("State", Result.State));
        return severalModels ? facts.Select(fact => KeyValuePair.Create($"{Model} {fact.Key}", fact.Value)) : facts;
    }
}
