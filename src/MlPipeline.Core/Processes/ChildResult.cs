namespace MlPipeline.Core.Processes;

/// <summary>How a child process ended.</summary>
/// <param name="ExitCode">Its exit code; 128 + n when signal n ended it.</param>
/// <param name="Tail">Its last lines, standard output and error together, at most <see cref="MaximumTail"/>.</param>
public sealed record ChildResult(int ExitCode, IReadOnlyList<string> Tail)
{
    /// <summary>How many lines are kept.</summary>
    public const int MaximumTail = 20;

    /// <summary>The kept lines as a text.</summary>
    public string TailText => string.Join('\n', Tail);
}
