namespace MlPipeline.Core.Statistics;

/// <summary>How far two distributions over the same bins are apart.</summary>
public static class Divergences
{
    private const double Empty = 0.0001;

    /// <summary>The population stability index Σ (r − c) ln(r / c). A share of 0 counts as 0.0001, and nothing is normalised again (Evidently's rule).</summary>
    public static double Psi(PairedShares shares)
    {
        var sum = 0.0;
        for (var bin = 0; bin < shares.Reference.Length; bin++)
        {
            var (reference, current) = (Filled(shares.Reference[bin]), Filled(shares.Current[bin]));
            sum += (reference - current) * PortableMath.Log(reference / current);
        }

        return sum;
    }

    /// <summary>The Jensen–Shannon distance: the square root of the divergence, in nats; from 0 to √(ln 2).</summary>
    public static double JensenShannon(PairedShares shares)
    {
        var sum = 0.0;
        for (var bin = 0; bin < shares.Reference.Length; bin++)
        {
            var middle = (shares.Reference[bin] + shares.Current[bin]) / 2;
            sum += Entropy(shares.Reference[bin], middle) + Entropy(shares.Current[bin], middle);
        }

        return Math.Sqrt(Math.Max(0, sum / 2));
    }

    private static double Filled(double share) => share == 0 ? Empty : share;

    private static double Entropy(double share, double middle) => share == 0 ? 0 : share * PortableMath.Log(share / middle);
}
