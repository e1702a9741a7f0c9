namespace MlPipeline.Data.Collecting;

/// <summary>What git answered.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Lines">Its standard output, whole.</param>
/// <param name="Errors">Its standard error.</param>
internal sealed record GitAnswer(int ExitCode, IReadOnlyList<string> Lines, IReadOnlyList<string> Errors);
