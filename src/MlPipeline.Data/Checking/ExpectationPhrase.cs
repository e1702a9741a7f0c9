using MlPipeline.Core.Models;

namespace MlPipeline.Data.Checking;

/// <summary>Expectations in words, after the name of what they are about.</summary>
internal static class ExpectationPhrase
{
    public static string Of(ExpectationDefinition expectation, LabelDescription label) => expectation.Kind switch
    {
        ExpectationKind.RowCount => $"has {Range(expectation, Shares.Count)} rows",
        ExpectationKind.PositiveShare => $"is {label.Positive} in {Range(expectation, Shares.Text)} of rows",
        ExpectationKind.MissingShare => $"is empty in {Range(expectation, Shares.Text)} of rows",
        ExpectationKind.Unique => expectation.Columns.Count == 1 ? "is another in every row" : "are together others in every row",
        ExpectationKind.DuplicateShare => $"has {Range(expectation, Shares.Text)} of rows equal to an earlier row",
        ExpectationKind.ConflictShare => $"has {Range(expectation, Shares.Text)} of rows equal to another but for the label",
        _ => $"has {Range(expectation, Shares.Text)} of held-out rows equal to a training row but for the label",
    };

    private static string Range(ExpectationDefinition expectation, Func<double, string> text) => (expectation.Minimum, expectation.Maximum) switch
    {
        ({ } minimum, { } maximum) => $"{text(minimum)} to {text(maximum)}",
        ({ } minimum, null) => $"at least {text(minimum)}",
        (null, { } maximum) => $"at most {text(maximum)}",
        _ => "any number",
    };
}
