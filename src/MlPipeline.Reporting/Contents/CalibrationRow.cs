using MlPipeline.Core.Manifests;

namespace MlPipeline.Reporting.Contents;

/// <summary>Rows of alike scores.</summary>
/// <param name="Rows">How many.</param>
/// <param name="Predicted">Their mean score.</param>
/// <param name="Observed">The share of positive rows among them, with its interval.</param>
public sealed record CalibrationRow(int Rows, double Predicted, Figure Observed)
{
    internal static CalibrationRow Of(CalibrationBin bin) => new(bin.Rows, bin.Predicted, Figure.Of(bin.Observed));
}
