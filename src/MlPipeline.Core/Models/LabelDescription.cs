namespace MlPipeline.Core.Models;

/// <summary>What a model predicts.</summary>
/// <param name="Column">The column's name in the header row.</param>
/// <param name="Positive">Of a binary model, the positive class: the favourable outcome, whose probability the score is.</param>
/// <param name="Negative">Of a binary model, the other class.</param>
public sealed record LabelDescription(string Column, string? Positive = null, string? Negative = null)
{
    /// <summary>Of a model of several classes, their names in the order in which probabilities are written.</summary>
    public IReadOnlyList<string>? Classes { get; init; }

    /// <summary>Of a regression, the unit of what it predicts.</summary>
    public string? Unit { get; init; }
}
