namespace MlPipeline.Core.Models;

/// <summary>An attribute by which rows are grouped for fairness.</summary>
/// <param name="Name">The attribute's name.</param>
/// <param name="Note">What its values mean, and what is doubtful about them.</param>
public sealed record GroupDescription(string Name, string Note);
