using MlPipeline.Core.Errors;

namespace MlPipeline.Training.Workers;

/// <summary>Ends a worker whose build is gone: the build holds the worker's standard input, and the system closes it even after a kill.</summary>
public static class ParentPipe
{
    /// <summary>Set when a build holds the other end.</summary>
    public const string Variable = "MLPIPELINE_PARENT_PIPE";

    private const string Keep = "keep";

    /// <summary>Whether a build called, rather than a person.</summary>
    public static bool IsHeld => Environment.GetEnvironmentVariable(Variable) is not null;

    /// <summary>Ends this process, on a thread of its own, as soon as standard input closes; not after a line that is exactly <c>keep</c>.</summary>
    public static void EndWithParent() => new Thread(WaitForTheEnd) { IsBackground = true, Name = "parent pipe" }.Start();

    private static void WaitForTheEnd()
    {
        using var input = Console.OpenStandardInput();
        if (!IsTold(input))
            Environment.Exit(ExitCodes.Broken);
    }

    /// <summary>Whether the line <c>keep</c> came before the end.</summary>
    internal static bool IsTold(Stream input)
    {
        // How much of the word the line is so far; -1 when it is another.
        var matched = 0;
        for (var next = input.ReadByte(); next >= 0; next = input.ReadByte())
        {
            if (next == '\n' && matched == Keep.Length)
                return true;
            if (next == '\n')
                matched = 0;
            else
                matched = matched >= 0 && matched < Keep.Length && next == Keep[matched] ? matched + 1 : -1;
        }

        return false;
    }
}
