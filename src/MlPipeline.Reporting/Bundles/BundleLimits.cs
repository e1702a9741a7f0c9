namespace MlPipeline.Reporting.Bundles;

/// <summary>How much a bundle may hold: far more than a report shows, and little enough that no file can exhaust its reader.</summary>
internal static class BundleLimits
{
    /// <summary>Bytes of the file.</summary>
    public const int Bytes = 4 << 20;

    /// <summary>Objects and lists within each other.</summary>
    public const int Depth = 16;

    /// <summary>Models.</summary>
    public const int Models = 64;

    /// <summary>Items of a list, or members of a dictionary.</summary>
    public const int Items = 2_000;

    /// <summary>UTF-16 units of a string or of a dictionary's key.</summary>
    public const int Characters = 4_000;

    /// <summary>The greatest size of a number that is no count.</summary>
    public const double Magnitude = 1e15;
}
