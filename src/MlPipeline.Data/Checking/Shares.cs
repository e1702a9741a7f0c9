using System.Globalization;

namespace MlPipeline.Data.Checking;

/// <summary>Shares and counts in words.</summary>
internal static class Shares
{
    /// <summary>A share in per cent, as exactly as it was declared.</summary>
    public static string Text(double share) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(share * 100, 10):0.##########} %");

    /// <summary>A count out of another.</summary>
    public static string Text(int count, int of) =>
        string.Create(CultureInfo.InvariantCulture, $"{(double)count / of * 100:0.###} %, {count:N0} of {of:N0}");

    /// <summary>A whole number.</summary>
    public static string Count(double count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
