using MlPipeline.Core.Models;
using MlPipeline.Training.Definitions;

namespace MlPipeline.Training.Tests.Definitions;

public sealed class ExpectationDeclarations
{
    [Fact]
    public void Bounds_of_the_table_hold_kind_bounds_and_reason()
    {
        AssertDeclared(Expect.RowsBetween(10, 20, because: "why"), ExpectationKind.RowCount, 10, 20);
        AssertDeclared(Expect.PositiveShareBetween(0.2, 0.8, because: "why"), ExpectationKind.PositiveShare, 0.2, 0.8);
        AssertDeclared(Expect.DuplicatesAtMost(0.1, because: "why"), ExpectationKind.DuplicateShare, null, 0.1);
        AssertDeclared(Expect.ConflictsAtMost(0.1, because: "why"), ExpectationKind.ConflictShare, null, 0.1);
        AssertDeclared(Expect.SharedWithTrainingAtMost(0.1, because: "why"), ExpectationKind.SharedShare, null, 0.1);
    }

    [Fact]
    public void Bounds_of_columns_hold_their_names()
    {
        AssertDeclared(Expect.MissingAtMost("age", 0.1, because: "why"), ExpectationKind.MissingShare, null, 0.1, "age");
        AssertDeclared(Expect.Unique(["branch", "number"], because: "why"), ExpectationKind.Unique, null, null, "branch", "number");
    }

    private static void AssertDeclared(ExpectationDefinition expectation, ExpectationKind kind, double? least, double? most, params string[] columns)
    {
        Assert.Equal((kind, "why", least, most), (expectation.Kind, expectation.Reason, expectation.Minimum, expectation.Maximum));
        Assert.Equal(columns, expectation.Columns);
    }
}
