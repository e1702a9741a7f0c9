using MlPipeline.Core.Errors;

namespace MlPipeline.Data.Content;

/// <summary>How a file or folder that cannot be written is told of.</summary>
internal static class TargetFault
{
    private const int ReadOnlyFileSystem = 30;
    private const int NoSpace = 28;
    private const int QuotaOnLinux = 122;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>Runs what writes at a place; what the system refuses becomes a fault that names it.</summary>
    public static T Guard<T>(string place, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException || IsTooLarge(fault))
        {
            throw new UserException(new UserFault(Problem(fault), Mend(fault)) { Place = place, Actual = fault.Message }, fault);
        }
    }

    /// <summary>Runs what writes at a place and gives nothing.</summary>
    public static void Guard(string place, Action write) => Guard(place, () =>
    {
        write();
        return true;
    });

    /// <summary>Runs what reads a working file; what the system refuses becomes a fault that names it.</summary>
    public static T GuardRead<T>(string place, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UserException(
                new UserFault("A working file cannot be read", "make it readable, or move it away") { Place = place, Actual = fault.Message }, fault);
        }
    }

    private static bool IsFull(Exception fault) =>
        IsTooLarge(fault) || (fault is IOException && fault.HResult is NoSpace or QuotaOnLinux or WindowsDiskFull);

    // A file beyond the system's or the user's limit is an argument out of range to .NET, whoever chose the argument.
    private static bool IsTooLarge(Exception fault) => fault is ArgumentOutOfRangeException;

    private static string Problem(Exception fault) => IsFull(fault) ? "There is no room for the data" : "The data cannot be written";

    private static string Mend(Exception fault) =>
        IsFull(fault) ? "free disk space, or raise the limit on file sizes"
        : fault is UnauthorizedAccessException || fault.HResult == ReadOnlyFileSystem ? "make the folder writable for the user who runs the build"
        : "see what the system says, then run the same command again";
}
