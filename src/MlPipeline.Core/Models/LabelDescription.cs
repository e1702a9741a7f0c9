namespace MlPipeline.Core.Models;

/// <summary>What a binary model predicts.</summary>
/// <param name="Column">The column's name in the header row.</param>
/// <param name="Positive">The positive class: the favourable outcome, whose probability the score is.</param>
/// <param name="Negative">The other class.</param>
public sealed record LabelDescription(string Column, string Positive, string Negative);
