using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Steps;
using MlPipeline.Core.Tables;
using MlPipeline.Data.Checking;

namespace MlPipeline.Data.Tests.Checking;

public sealed class A_table_held_against_its_description
{
    private const string Header = "age,job,class\n";

    private static readonly ModelDescription Model = Described.Model;

    [Fact]
    public void Passes_when_everything_holds_and_further_columns_do_not_matter()
    {
        var manifest = Validate("note,class,job,age\nx,good,none,18\n,bad,skilled,99.5\ny,good,none,5e1\n");

        Assert.Empty(manifest.Violations);
        Assert.Equal((3, 2, 0, 0), (manifest.Rows, manifest.PositiveRows, manifest.DuplicateRows, manifest.ConflictingRows));
    }

    [Theory]
    [InlineData("x", "is a number")]
    [InlineData("1,5", "is a number")]
    [InlineData(" 20", "is a number")]
    [InlineData("0x20", "is a number")]
    [InlineData("NaN", "is finite")]
    [InlineData("Infinity", "is finite")]
    [InlineData("-Infinity", "is finite")]
    [InlineData("1e999", "is finite")]
    [InlineData("17.999", "is at least 18")]
    [InlineData("-1", "is at least 18")]
    [InlineData("99.50001", "is at most 99.5")]
    [InlineData("", "is not empty")]
    public void Names_the_rule_that_a_number_breaks(string cell, string rule)
    {
        var violation = Assert.Single(Validate($"{Header}20,none,good\n\"{cell}\",none,bad\n").Violations);

        Assert.Equal(("age", rule, 1, cell), (violation.Column, violation.Rule, violation.Count, violation.Example));
        Assert.Equal([3], violation.FirstLines);
    }

    [Theory]
    [InlineData("Skilled", "is one of skilled, none")]
    [InlineData("none ", "is one of skilled, none")]
    [InlineData("", "is not empty")]
    public void Names_the_rule_that_a_category_breaks(string cell, string rule)
    {
        var violation = Assert.Single(Validate($"{Header}20,{cell},good\n").Violations);

        Assert.Equal(("job", rule), (violation.Column, violation.Rule));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Good")]
    [InlineData("1")]
    public void Names_a_label_that_is_neither_class(string cell)
    {
        var manifest = Validate($"{Header}20,none,{cell}\n");

        Assert.Equal(("class", "is good or bad", cell), (manifest.Violations[0].Column, manifest.Violations[0].Rule, manifest.Violations[0].Example));
        Assert.Equal(0, manifest.PositiveRows);
    }

    [Fact]
    public void Lets_optional_cells_be_empty_and_any_category_stand_where_none_are_named()
    {
        var model = Model with
        {
            Columns =
            [
                new ColumnDescription("age", ColumnKind.Number) { Minimum = 18, Optional = true },
                new ColumnDescription("job", ColumnKind.Category),
            ],
        };

        Assert.Empty(Validate($"{Header},anything,good\n", model).Violations);
    }

    [Fact]
    public void Counts_every_broken_cell_and_shows_the_first_five_lines_and_the_first_cell()
    {
        var rows = string.Concat(Enumerable.Range(1, 9).Select(age => $"{age},none,good\n"));

        var violation = Assert.Single(Validate(Header + rows).Violations);

        Assert.Equal((9, "1"), (violation.Count, violation.Example));
        Assert.Equal([2, 3, 4, 5, 6], violation.FirstLines);
    }

    [Fact]
    public void Names_the_lines_of_the_file_when_cells_hold_line_breaks()
    {
        var violation = Assert.Single(Validate("note,age,job,class\n\"two\nlines\",20,none,good\nx,1,none,good\n").Violations);

        Assert.Equal([4], violation.FirstLines);
    }

    [Fact]
    public void Names_missing_columns_and_the_missing_label()
    {
        var violations = Validate("job\nnone\n").Violations;

        Assert.Equal([("age", "is in the header"), ("class", "is in the header")], violations.Select(violation => (violation.Column, violation.Rule)));
    }

    [Fact]
    public void Is_not_passed_without_rows()
    {
        var manifest = Validate(Header);

        var violation = Assert.Single(manifest.Violations);
        Assert.Equal((DatasetValidator.WholeTable, "has at least one row", 0), (violation.Column, violation.Rule, manifest.Rows));
    }

    [Fact]
    public void Orders_violations_by_column_and_rule() => Assert.Equal(
        ["age is a number", "age is at least 18", "class is good or bad", "job is one of skilled, none"],
        Validate($"{Header}20,x,good\n20,none,x\n1,none,bad\nx,none,good\n").Violations.Select(violation => $"{violation.Column} {violation.Rule}"));

    [Fact]
    public void Counts_rows_that_equal_an_earlier_one_in_every_cell()
    {
        const string Row = "20,none,good\n";

        Assert.Equal(2, Validate($"{Header}{Row}30,none,bad\n{Row}{Row}").DuplicateRows);
        Assert.Equal(0, Validate("note,age,job,class\na,20,none,good\nb,20,none,good\n").DuplicateRows);
    }

    [Fact]
    public void Counts_all_rows_that_agree_in_what_the_model_reads_and_differ_in_the_label()
    {
        var manifest = Validate("note,age,job,class\na,20,none,good\nb,20,none,bad\nc,20,none,bad\nd,30,none,bad\ne,30,none,bad\n");

        Assert.Equal(3, manifest.ConflictingRows);
    }

    [Fact]
    public void Does_not_take_cells_for_each_other_that_join_to_the_same_text() =>
        Assert.Equal(0, Validate("a,b,age,job,class\nx,yz,20,none,good\nxy,z,20,none,good\n").DuplicateRows);

    [Fact]
    public void Never_finds_a_key_on_both_sides_and_counts_rows_that_only_another_column_parts()
    {
        var rows = string.Concat(Enumerable.Range(0, 200).Select(row => $"{row},{18 + (row % 40)},none,good\n"));

        var manifest = Validate("note,age,job,class\n" + rows);

        Assert.Empty(manifest.Violations);
        Assert.InRange(manifest.HeldOutRows!.Value, 30, 90);
        Assert.InRange(manifest.SharedRows, 25, manifest.HeldOutRows.Value);
        Assert.Equal(0, Validate("note,age,job,class\n" + rows, Model with { Split = new SplitDescription(0.3, 1, ["age"]) }).SharedRows);
    }

    [Fact]
    public void Names_a_column_of_the_splits_key_that_is_missing()
    {
        var manifest = Validate($"{Header}20,none,good\n", Model with { Split = new SplitDescription(0.3, 1, ["customer"]) });

        Assert.Equal(("customer", null), (Assert.Single(manifest.Violations).Column, manifest.HeldOutRows));
    }

    [Fact]
    public void Keeps_the_inputs_it_was_given() =>
        Assert.Equal("x", DatasetValidator.Validate(new(new StepInputs { { "data", "x" } }, CsvFile.Parse("t", Header), Model)).Inputs["data"]);

    private static ValidationManifest Validate(string csv, ModelDescription? model = null) =>
        DatasetValidator.Validate(new([], CsvFile.Parse("table.csv", csv), model ?? Model));
}
