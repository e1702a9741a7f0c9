using MlPipeline.Core.Errors;

namespace MlPipeline.Nuke.Sessions;

/// <summary>How a stage ended over all models.</summary>
/// <param name="Facts">What the summary table shows.</param>
/// <param name="Failures">What went wrong, one a model.</param>
internal sealed record SessionOutcome(IReadOnlyList<KeyValuePair<string, string>> Facts, IReadOnlyList<Exception> Failures)
{
    /// <summary>The exit code that the failures ask for, the worst of them.</summary>
    public int ExitCode => Failures.Count == 0 ? ExitCodes.Passed : Failures.Max(ExitCodes.For);

    /// <summary>What is told of a failure: a fault that someone can mend speaks for itself, a bug needs its stack.</summary>
    public static string TextOf(Exception failure) => failure is UserException or GateException ? failure.Message : failure.ToString();

    /// <summary>The failures' first lines.</summary>
    public string FailureText => string.Join("; ", Failures.Select(failure => failure.Message.Split('\n')[0]));
}
