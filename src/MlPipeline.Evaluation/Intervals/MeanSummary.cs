using MlPipeline.Evaluation.Numerics;

namespace MlPipeline.Evaluation.Intervals;

/// <summary>A weighted mean with what its interval needs; a row's influence is n w (x − mean) / Σw.</summary>
/// <param name="Rows">Rows.</param>
/// <param name="EffectiveRows">Kish's (Σw)² / Σw²; the rows themselves when weights are equal.</param>
/// <param name="Mean">The weighted mean.</param>
/// <param name="StandardError">Its linearised standard error.</param>
/// <param name="Skewness">Of the influences.</param>
/// <param name="Kurtosis">Of the influences; 3 for a normal distribution.</param>
internal sealed record MeanSummary(int Rows, double EffectiveRows, double Mean, double StandardError, double Skewness, double Kurtosis)
{
    /// <summary>Satterthwaite's degrees of freedom of the standard error: heavy tails make it less certain than its rows suggest.</summary>
    public double DegreesOfFreedom => 2.0 * Rows / Math.Max(Kurtosis - 1, 2.0 / Rows);

    public static MeanSummary Of(double[] values, double[] weights)
    {
        var mean = MeanOf(values, weights, out var total, out var squares);
        var second = default(ChunkedSum);
        var third = default(ChunkedSum);
        var fourth = default(ChunkedSum);
        for (var row = 0; row < values.Length; row++)
        {
            var influence = values.Length * weights[row] * (values[row] - mean) / total;
            second.Add(influence * influence);
            third.Add(influence * influence * influence);
            fourth.Add(influence * influence * influence * influence);
        }

        double n = values.Length;
        var variance = second.Value / n;
        var skewness = variance > 0 ? third.Value / n / (variance * Math.Sqrt(variance)) : 0;
        var kurtosis = variance > 0 ? fourth.Value / n / (variance * variance) : 3;
        return new MeanSummary(values.Length, total * total / squares, mean, Math.Sqrt(variance / (n - 1)), skewness, kurtosis);
    }

    private static double MeanOf(double[] values, double[] weights, out double total, out double squares)
    {
        var sum = default(ChunkedSum);
        var weight = default(ChunkedSum);
        var square = default(ChunkedSum);
        for (var row = 0; row < values.Length; row++)
        {
            sum.Add(weights[row] * values[row]);
            weight.Add(weights[row]);
            square.Add(weights[row] * weights[row]);
        }

        total = weight.Value;
        squares = square.Value;
        return sum.Value / total;
    }
}
