using MlPipeline.Reporting.Inputs;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Contents;

/// <summary>A stage that failed.</summary>
/// <param name="Stage">The target's name.</param>
/// <param name="Problem">What is wrong, a text a line.</param>
/// <param name="Place">Where.</param>
/// <param name="Mend">How to mend it.</param>
public sealed record FailureRow(Text Stage, IReadOnlyList<Text> Problem, Text? Place, Text? Mend)
{
    internal static FailureRow Of(StageFailure failure) => new(
        new Text(failure.Stage),
        [.. new Text(failure.Problem).Lines.Where(line => !string.IsNullOrWhiteSpace(line.Value))],
        Text.OrNull(failure.Place),
        Text.OrNull(failure.Mend));
}
