using MlPipeline.Core.Errors;

namespace MlPipeline.Nuke.Sessions;

/// <summary>Turns what the system refuses into what its reader can mend; a bug stays what it is.</summary>
internal static class SystemFaults
{
    private const int NoSpaceOnLinux = 28;
    private const int QuotaOnLinux = 122;
    private const int ReadOnlyOnLinux = 30;
    private const int DiskFullOnWindows = unchecked((int)0x80070070);

    public static Exception Explain(Exception fault, string place) => fault switch
    {
        UnauthorizedAccessException => Mendable("A file or folder may not be written", "give yourself the right to write there", place, fault),
        IOException { HResult: NoSpaceOnLinux or QuotaOnLinux or DiskFullOnWindows } => Mendable("The disk is full", "free some space and run again", place, fault),
        IOException { HResult: ReadOnlyOnLinux } => Mendable("The file system is read-only", "run in a checkout that can be written", place, fault),
        _ => fault,
    };

    private static UserException Mendable(string problem, string mend, string place, Exception fault) =>
        new(new UserFault(problem, mend) { Place = place, Actual = fault.Message }, fault);
}
