namespace MlPipeline.Core.Manifests;

/// <summary>How many rows of each class have a score in a range.</summary>
/// <param name="Lower">The range's lower end, which belongs to it.</param>
/// <param name="Upper">The range's upper end, which belongs to it only where it is 1.</param>
/// <param name="Positives">Rows of the positive class.</param>
/// <param name="Negatives">The other rows.</param>
public sealed record ScoreBin(double Lower, double Upper, int Positives, int Negatives);
