using MlPipeline.Core.Errors;

namespace MlPipeline.Reporting.Inputs;

/// <summary>A stage that did not do its work.</summary>
/// <param name="Stage">The target's name.</param>
/// <param name="Problem">What is wrong, in one or more lines.</param>
/// <param name="Place">The file, line, column or address that it is wrong in.</param>
/// <param name="Mend">The command or the edit that mends it.</param>
public sealed record StageFailure(string Stage, string Problem, string? Place = null, string? Mend = null)
{
    /// <summary>The failure of a stage as its exception tells it; a <see cref="UserException"/> tells place and mend too.</summary>
    public static StageFailure Of(string stage, Exception exception) =>
        exception is UserException { Fault: var fault }
            ? new(stage, ProblemOf(fault), fault.Place, fault.Mend)
            : new(stage, exception.Message);

    private static string ProblemOf(UserFault fault) => string.Join('\n', new[]
    {
        fault.Problem,
        fault.Expected is null ? null : $"expected: {fault.Expected}",
        fault.Actual is null ? null : $"actual: {fault.Actual}",
    }.OfType<string>());
}
