namespace MlPipeline.Core.Files;

/// <summary>Tells a file that somebody else holds from one that cannot be had at all.</summary>
public static class SharingViolation
{
    private const int OnWindows = unchecked((int)0x80070020);
    private const int OnLinux = 11;
    private const int OnMac = 35;

    /// <summary>Whether a file could not be opened because somebody else holds it.</summary>
    public static bool Is(IOException fault) => fault.HResult is OnWindows or OnLinux or OnMac;
}
