using MlPipeline.Core.Errors;

namespace MlPipeline.Training.Workers;

/// <summary>Ends a worker whose build is gone: the build holds the worker's standard input, and the system closes it even after a kill.</summary>
public static class ParentPipe
{
    /// <summary>Set when a build holds the other end.</summary>
    public const string Variable = "MLPIPELINE_PARENT_PIPE";

    /// <summary>Whether a build called, rather than a person.</summary>
    public static bool IsHeld => Environment.GetEnvironmentVariable(Variable) is not null;

    /// <summary>Ends this process, on a thread of its own, as soon as standard input closes.</summary>
    public static void EndWithParent() => new Thread(WaitForTheEnd) { IsBackground = true, Name = "parent pipe" }.Start();

    private static void WaitForTheEnd()
    {
        using var input = Console.OpenStandardInput();
        while (input.ReadByte() >= 0)
            continue;
        Environment.Exit(ExitCodes.Broken);
    }
}
