using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Tables;
using MlPipeline.Data.Checking;

namespace MlPipeline.Data.Tests.Checking;

public sealed class Declared_expectations
{
    private const string Header = "id,age,job,class\n";
    private const string Reason = "as the test needs it";

    private static readonly ModelDescription Open = Described.Model with
    {
        Columns = [new("age", ColumnKind.Number) { Optional = true }, new("job", ColumnKind.Category) { Optional = true }],
    };

    [Fact]
    public void Of_the_number_of_rows_hold_within_both_bounds()
    {
        var rows = new ExpectationDefinition(ExpectationKind.RowCount, Reason) { Minimum = 2, Maximum = 3 };

        AssertBroken(rows, Rows(1), "(table)", "has 2 to 3 rows", 1, [], "1");
        AssertHolds(rows, Rows(2));
        AssertHolds(rows, Rows(3));
        AssertBroken(rows, Rows(4), "(table)", "has 2 to 3 rows", 4, [], "4");
        AssertBroken(rows, "", "(table)", "has 2 to 3 rows", 0, [], "0", others: 1);
    }

    [Fact]
    public void Of_the_label_hold_within_both_bounds()
    {
        var share = new ExpectationDefinition(ExpectationKind.PositiveShare, Reason) { Minimum = 0.25, Maximum = 0.5 };
        const string Bad = "x,1,a,bad\n";

        AssertHolds(share, Rows(1) + Bad);
        AssertHolds(share, Rows(1) + Bad + Bad + Bad);
        AssertBroken(share, Rows(2) + Bad, "class", "is good in 25 % to 50 % of rows", 2, [], "66.667 %, 2 of 3");
        AssertBroken(share, Bad, "class", "is good in 25 % to 50 % of rows", 0, [], "0 %, 0 of 1");
        AssertBroken(share, "", "class", "is good in 25 % to 50 % of rows", 0, [], "not evaluated: there are no rows", others: 1);
    }

    [Fact]
    public void Of_missing_cells_name_their_lines()
    {
        var missing = new ExpectationDefinition(ExpectationKind.MissingShare, Reason) { Columns = ["age"], Maximum = 0.5 };

        AssertHolds(missing, "1,,a,good\n2,7,a,good\n");
        AssertBroken(missing, "1,,a,good\n2,7,a,good\n3,,a,good\n", "age", "is empty in at most 50 % of rows", 2, [2, 4], "66.667 %, 2 of 3");
    }

    [Fact]
    public void Of_uniqueness_hold_for_columns_alone_or_together()
    {
        var one = new ExpectationDefinition(ExpectationKind.Unique, Reason) { Columns = ["id"] };
        var two = one with { Columns = ["id", "job"] };
        const string Rows = "1,1,a,good\n2,2,a,good\n1,3,b,good\n";

        AssertBroken(one, Rows, "id", "is another in every row", 1, [4], "1");
        AssertHolds(two, Rows);
        AssertBroken(two, Rows + "2,9,a,bad\n2,9,a,bad\n", "id, job", "are together others in every row", 2, [5, 6], "2, a");
        AssertBroken(one, ",1,a,good\n,2,a,good\n", "id", "is another in every row", 1, [3], "");
    }

    [Fact]
    public void Of_equal_and_conflicting_rows_count_them()
    {
        var duplicates = new ExpectationDefinition(ExpectationKind.DuplicateShare, Reason) { Maximum = 0.25 };
        var conflicts = new ExpectationDefinition(ExpectationKind.ConflictShare, Reason) { Maximum = 0.25 };

        AssertHolds(duplicates, Rows(3) + "0,1,a,good\n");
        AssertBroken(duplicates, Rows(2) + "0,1,a,good\n", "(table)", "has at most 25 % of rows equal to an earlier row", 1, [4], "33.333 %, 1 of 3");
        AssertHolds(conflicts, Rows(3));
        AssertBroken(conflicts, "1,1,a,good\n2,1,a,bad\n3,2,a,bad\n", "(table)", "has at most 25 % of rows equal to another but for the label", 2, [2, 3], "66.667 %, 2 of 3");
    }

    [Fact]
    public void Of_rows_that_training_knows_are_about_the_split_that_training_takes()
    {
        var shared = new ExpectationDefinition(ExpectationKind.SharedShare, Reason) { Maximum = 0 };
        var equal = string.Concat(Enumerable.Range(0, 100).Select(row => $"{row},1,a,good\n"));
        var different = string.Concat(Enumerable.Range(0, 100).Select(row => $"{row},{row},a,good\n"));

        AssertHolds(shared, different);
        var broken = Assert.Single(Violations(shared, equal));
        Assert.Equal("has at most 0 % of held-out rows equal to a training row but for the label", broken.Rule);
        Assert.StartsWith("100 %, ", broken.Example, StringComparison.Ordinal);
        Assert.Equal(5, broken.FirstLines.Count);
    }

    [Theory]
    [InlineData(ExpectationKind.MissingShare)]
    [InlineData(ExpectationKind.Unique)]
    public void Of_a_column_that_is_missing_are_broken(ExpectationKind kind)
    {
        var expectation = new ExpectationDefinition(kind, Reason) { Columns = ["nowhere"], Maximum = 1 };

        var broken = Assert.Single(Violations(expectation, Rows(3)));

        Assert.Equal(("nowhere", "not evaluated: a column is missing"), (broken.Column, broken.Example));
    }

    [Theory]
    [InlineData(ExpectationKind.MissingShare)]
    [InlineData(ExpectationKind.Unique)]
    [InlineData(ExpectationKind.DuplicateShare)]
    [InlineData(ExpectationKind.ConflictShare)]
    [InlineData(ExpectationKind.SharedShare)]
    public void Without_rows_are_broken(ExpectationKind kind)
    {
        var expectation = new ExpectationDefinition(kind, Reason) { Columns = ["age"], Maximum = 1 };

        Assert.Contains(Violations(expectation, ""), violation => violation.Example == "not evaluated: there are no rows");
    }

    [Theory]
    [InlineData(ExpectationKind.PositiveShare)]
    [InlineData(ExpectationKind.ConflictShare)]
    [InlineData(ExpectationKind.SharedShare)]
    public void That_need_a_missing_column_of_the_model_are_broken(ExpectationKind kind)
    {
        var model = Open with { Expectations = [new ExpectationDefinition(kind, Reason) { Maximum = 1 }] };

        var violations = DatasetValidator.Validate(new([], CsvFile.Parse("t", "id\n1\n2\n"), model)).Violations;

        Assert.Contains(violations, violation => violation.Reason == Reason && violation.Example == "not evaluated: a column is missing");
    }

    private static string Rows(int count) => string.Concat(Enumerable.Range(0, count).Select(row => $"{row},{row + 1},a,good\n"));

    private static IReadOnlyList<Violation> Violations(ExpectationDefinition expectation, string rows) =>
        DatasetValidator.Validate(new([], CsvFile.Parse("t", Header + rows), Open with { Expectations = [expectation] })).Violations;

    private static void AssertHolds(ExpectationDefinition expectation, string rows) => Assert.Empty(Violations(expectation, rows));

    private static void AssertBroken(ExpectationDefinition expectation, string rows, string column, string rule, int count, int[] lines, string found, int others = 0)
    {
        var violations = Violations(expectation, rows);
        Assert.Equal(1 + others, violations.Count);
        var broken = violations.Single(violation => violation.Reason == Reason);
        Assert.Equal((column, rule, count, found), (broken.Column, broken.Rule, broken.Count, broken.Example));
        Assert.Equal(lines, broken.FirstLines);
    }
}
