using MlPipeline.Reporting.Inputs;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Contents;

/// <summary>A stage and how far it came.</summary>
/// <param name="Name">The target's name.</param>
/// <param name="State">How far it came.</param>
public sealed record StageRow(Text Name, StageState State)
{
    internal const string SmokeTest = "SmokeTest";

    /// <summary>Whether its result is there.</summary>
    public bool IsDone => State == StageState.Done;

    /// <summary>The stages up to the smoke test in their order, then any other that failed.</summary>
    internal static IReadOnlyList<StageRow> Of(ReportInput input)
    {
        var gateStops = input.Evaluation?.Gates.Any(gate => gate.Blocks) == true;
        (string Name, bool IsDone)[] known =
        [
            ("RestoreData", input.Data is not null),
            ("Compile", input.Description is not null),
            ("ValidateData", input.Validation is not null),
            ("Train", input.Training is not null),
            ("Evaluate", input.Evaluation is not null),
            ("Gate", input.Evaluation is not null),
            ("BuildImage", input.Image is not null),
            ("DeployStaging", input.CountingDeployment is not null),
            (SmokeTest, input.CountingSmoke is not null),
        ];
        string[] seen =
        [
            .. input.Validation is { Violations.Count: > 0 } ? ["ValidateData"] : Array.Empty<string>(),
            .. gateStops ? ["Gate"] : Array.Empty<string>(),
            .. input.CountingSmoke is { Passed: false } ? [SmokeTest] : Array.Empty<string>(),
        ];
        var failed = input.Failures.Select(failure => failure.Stage).Concat(seen).Distinct(StringComparer.Ordinal).ToArray();
        return
        [
            .. known.Select(stage => new StageRow(new Text(stage.Name), StateOf(stage.IsDone, failed.Contains(stage.Name)))),
            .. failed.Except(known.Select(stage => stage.Name)).Select(name => new StageRow(new Text(name), StageState.Failed)),
        ];
    }

    private static StageState StateOf(bool isDone, bool hasFailed) =>
        hasFailed ? StageState.Failed : isDone ? StageState.Done : StageState.NotRun;
}
