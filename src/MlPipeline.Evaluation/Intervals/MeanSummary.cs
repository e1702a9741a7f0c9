using MlPipeline.Evaluation.Numerics;

namespace MlPipeline.Evaluation.Intervals;

/// <summary>A weighted mean with what its interval needs; a row's influence is n w (x − mean) / Σw.</summary>
/// <param name="Rows">Rows.</param>
/// <param name="EffectiveRows">Kish's (Σw)² / Σw²; the rows themselves when weights are equal.</param>
/// <param name="Mean">The weighted mean.</param>
/// <param name="StandardError">Its linearised standard error.</param>
/// <param name="Skewness">Of the influences.</param>
internal sealed record MeanSummary(int Rows, double EffectiveRows, double Mean, double StandardError, double Skewness)
{
    public static MeanSummary Of(double[] values, double[] weights)
    {
        var mean = MeanOf(values, weights, out var total, out var squares);
        var second = default(ChunkedSum);
        var third = default(ChunkedSum);
        for (var row = 0; row < values.Length; row++)
        {
            var influence = values.Length * weights[row] * (values[row] - mean) / total;
            second.Add(influence * influence);
            third.Add(influence * influence * influence);
        }

        double n = values.Length;
        var deviation = Math.Sqrt(second.Value / n);
        var skewness = deviation > 0 ? third.Value / n / (deviation * deviation * deviation) : 0;
        return new MeanSummary(values.Length, total * total / squares, mean, deviation / Math.Sqrt(n - 1), skewness);
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
