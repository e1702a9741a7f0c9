using MlPipeline.Core.Errors;

namespace MlPipeline.Training.Workers;

/// <summary>Ends a worker whose build is gone: the build holds the worker's standard input, and the system closes it even after a kill.</summary>
internal static class ParentPipe
{
    /// <summary>Set when a build holds the other end.</summary>
    public const string Variable = "MLPIPELINE_PARENT_PIPE";

    public static void EndWithParent()
    {
        if (Environment.GetEnvironmentVariable(Variable) is null)
            return;
        new Thread(WaitForTheEnd) { IsBackground = true, Name = "parent pipe" }.Start();
    }

    private static void WaitForTheEnd()
    {
        using var input = Console.OpenStandardInput();
        while (input.ReadByte() >= 0)
            continue;
        Environment.Exit(ExitCodes.Broken);
    }
}
