namespace MlPipeline.Core.Models;

/// <summary>How rows are held out: by a hash of a stable key and the seed.</summary>
/// <param name="Share">The share of rows held out, between 0 and 1.</param>
/// <param name="Seed">Mixed into every row's hash.</param>
/// <param name="Key">The columns whose cells are the key; none means the whole row.</param>
public sealed record SplitDescription(double Share, int Seed, IReadOnlyList<string> Key);
