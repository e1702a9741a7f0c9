using System.Globalization;
using System.Text.Json;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Tables;
using MlPipeline.Data.Checking;

namespace MlPipeline.Data.Tests.Checking;

public sealed class The_difference_from_the_baselines_data
{
    private const string Header = "age,job,class\n";
    private static readonly string Rows = string.Concat(Enumerable.Range(0, 300).Select(row => $"{20 + (row % 60)},{(row % 3 == 0 ? "skilled" : "none")},{(row % 4 == 0 ? "bad" : "good")}\n"));

    [Fact]
    public void Is_none_when_the_files_are_equal()
    {
        var difference = Difference(Header + Rows, Header + Rows);

        Assert.Equal((ComparisonState.Identical, 300), (difference.State, difference.BaselineRows));
        Assert.Empty(difference.Columns);
    }

    [Fact]
    public void Is_not_evaluated_without_a_profile()
    {
        var difference = DatasetValidator.Validate(new([], CsvFile.Parse("t", Header + Rows), Described.Model) { NoBaseline = "no profile" }).Difference;

        Assert.Equal((ComparisonState.NotEvaluated, "no profile"), (difference.State, difference.Reason));
    }

    [Fact]
    public void Is_stable_where_rows_are_only_in_another_order()
    {
        var difference = Difference(Header + Rows, Header + string.Concat(Rows.Split('\n', StringSplitOptions.RemoveEmptyEntries).Reverse().Select(line => line + "\n")));

        Assert.Equal(ComparisonState.Compared, difference.State);
        Assert.All(difference.Columns, column => Assert.Equal((ShiftLevel.Stable, 0.0, 0.0, 1.0), (column.Level, column.Psi, column.JensenShannon, column.P)));
    }

    [Fact]
    public void Names_columns_and_names_that_came_or_went()
    {
        var difference = Difference("age,job,class,old\n20,none,good,1\n30,skilled,bad,2\n", "new,age,job,class\nx,20,none,good\ny,30,lazy,bad\nz,40,none,bad\n");

        Assert.Equal(2, difference.BaselineRows);
        Assert.Equal(["new"], difference.AddedColumns);
        Assert.Equal(["old"], difference.RemovedColumns);
        Assert.Equal(["age", "job", "class"], difference.Columns.Select(column => column.Column));
        var job = difference.Columns[1];
        Assert.Equal((1, 1, 0.0), (job.NewCount, job.GoneCount, job.P));
        Assert.Equal(["lazy"], job.NewNames);
        Assert.Equal(["skilled"], job.GoneNames);
        Assert.Equal(ShiftLevel.Strong, job.Level);
    }

    [Fact]
    public void Alarms_where_numbers_moved_and_only_there()
    {
        var moved = Header + string.Concat(Rows.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select((line, row) => $"{35 + (row % 60)}{line[2..]}\n"));

        var columns = Difference(Header + Rows, moved).Columns;

        Assert.Equal([ShiftLevel.Strong, ShiftLevel.Stable, ShiftLevel.Stable], columns.Select(column => column.Level));
        Assert.Equal((0.25, 15), (columns[0].KolmogorovSmirnov!.Value, Math.Round(columns[0].Mean!.Value - columns[0].BaselineMean!.Value, 9)));
    }

    [Fact]
    public void Says_why_a_column_was_not_evaluated()
    {
        Assert.Equal("one side has no numbers", Difference("age,job,class\n,none,good\n", "age,job,class\n20,none,good\n").Columns[0].Reason);
        Assert.Equal("it held numbers before", Difference("note,age,job,class\n1,20,none,good\n", "note,age,job,class\nx,20,none,good\n").Columns[0].Reason);
        Assert.Equal(ShiftLevel.NotEvaluated, Difference("age,job,class\n,none,good\n", "age,job,class\n20,none,good\n").Columns[0].Level);
    }

    [Fact]
    public void Is_about_what_it_would_be_without_grouping()
    {
        var (before, now) = (Numbers(0), Numbers(300));

        var age = Difference(before, now).Columns[0];

        Assert.True(age.IsGrouped);
        Assert.InRange(age.KolmogorovSmirnov!.Value, 0.03 - 0.001, 0.03 + 0.001);
        Assert.InRange(age.Wasserstein!.Value, 0.95 * 300 / (10_000 / Math.Sqrt(12)), 1.05 * 300 / (10_000 / Math.Sqrt(12)));
    }

    [Fact]
    public void Survives_a_profile_that_was_edited_by_hand()
    {
        var profile = ProfileOf(Header + Rows);
        var age = profile.Columns[0];
        var edited = profile with { Columns = [age with { Numbers = age.Numbers! with { Values = [3, 2, 1], Counts = [-1, 1, 1] } }, .. profile.Columns.Skip(1)] };

        Assert.Equal("one side has no numbers", Compare(edited, Header + Rows + "20,none,good\n").Columns[0].Reason);
    }

    // Profiles that were written and read, as the report compares them.
    [Fact]
    public void Equals_what_Evidently_says_of_its_two_samples()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Fixtures", "drift");
        var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "drift-expected.json"))).RootElement;
        var written = CanonicalJson.Serialize(new BaselineProfile { Data = Digest.Of("data"), Profile = ProfileOf(File.ReadAllText(Path.Combine(folder, "drift-reference.csv"))) }, ManifestJson.Canonical.BaselineProfile);
        var read = CanonicalJson.Parse(System.Text.Encoding.UTF8.GetString(written), ManifestJson.Canonical.BaselineProfile, "", "").Profile;

        var columns = Compare(read, File.ReadAllText(Path.Combine(folder, "drift-current.csv"))).Columns;

        Assert.Equal(["age", "c"], columns.Where(column => column.Level is ShiftLevel.Moderate or ShiftLevel.Strong).Select(column => column.Column));
        Assert.All(columns, column => Near(expected.GetProperty("psi"), column.Column, column.Psi));
        Assert.All(columns, column => Near(expected.GetProperty("jensen_shannon_distance"), column.Column, column.JensenShannon));
        Assert.All(columns.Take(2), column => Near(expected.GetProperty("ks_p_value"), column.Column, column.P));
        Assert.All(columns.Take(2), column => Near(expected.GetProperty("wasserstein_normed"), column.Column, column.Wasserstein));
        Near(expected.GetProperty("chi_squared_p_value"), "c", columns[2].P);
    }

    private static void Near(JsonElement expected, string column, double? actual)
    {
        var value = expected.GetProperty(column).GetDouble();
        Assert.InRange(Math.Abs(actual!.Value - value) / value, 0, 1e-9);
    }

    private static string Numbers(int first) => Header + string.Concat(Enumerable.Range(first, 10_000).Select(row => string.Create(CultureInfo.InvariantCulture, $"{row},none,good\n")));

    private static TableProfile ProfileOf(string csv) => DatasetValidator.Validate(new([], CsvFile.Parse("t", csv), Described.Model)).Profile;

    private static DataDifference Difference(string before, string now) => DatasetValidator.Validate(new([], CsvFile.Parse("t", now), Described.Model)
    {
        Data = Digest.Of(now),
        Baseline = new BaselineProfile { Data = Digest.Of(before), Profile = ProfileOf(before) },
    }).Difference;

    private static DataDifference Compare(TableProfile before, string now) => DatasetValidator.Validate(new([], CsvFile.Parse("t", now), Described.Model)
    {
        Data = Digest.Of("now"),
        Baseline = new BaselineProfile { Data = Digest.Of("before"), Profile = before },
    }).Difference;
}
