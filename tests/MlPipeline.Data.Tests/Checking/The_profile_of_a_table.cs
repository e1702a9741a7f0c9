using System.Globalization;
using System.Text;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Tables;
using MlPipeline.Data.Checking;

namespace MlPipeline.Data.Tests.Checking;

public sealed class The_profile_of_a_table
{
    [Fact]
    public void Tells_what_numbers_there_are()
    {
        var age = Column("age", "age,job,class\n20,none,good\n,none,good\n2e1,none,bad\n50,none,bad\nx,none,bad\n");

        Assert.Equal((ColumnKind.Number, 4, 1, 2), (age.Kind, age.Count, age.Missing, age.Distinct));
        Assert.Equal((20, 50, 30, 1), (age.Numbers!.Minimum, age.Numbers.Maximum, age.Numbers.Mean, age.Numbers.Invalid));
        Assert.Equal(17.3205, age.Numbers.Deviation!.Value, 1e-4);
        Assert.Equal(20, age.Numbers.Quantiles.Single(quantile => quantile.Share == 0.5).Value);
        Assert.Equal([20, 50], age.Numbers.Values);
        Assert.Equal([2, 1], age.Numbers.Counts);
        Assert.False(age.Numbers.IsGrouped);
    }

    [Fact]
    public void Tells_what_names_there_are_the_most_frequent_first()
    {
        var job = Column("job", "age,job,class\n1,b,good\n1,a,good\n1,c,good\n1,c,good\n1,,good\n");

        Assert.Equal((ColumnKind.Category, 4, 1, 3), (job.Kind, job.Count, job.Missing, job.Distinct));
        Assert.Equal(["c", "a", "b"], job.Categories!.Names);
        Assert.Equal([2, 1, 1], job.Categories.Counts);
    }

    [Theory]
    [InlineData("1,2.5,", ColumnKind.Number)]
    [InlineData("1,x,2", ColumnKind.Category)]
    [InlineData("1,NaN,2", ColumnKind.Category)]
    [InlineData(",,", ColumnKind.Category)]
    public void Takes_a_column_that_the_model_does_not_read_for_what_it_looks_like(string cells, ColumnKind kind) =>
        Assert.Equal(kind, Column("note", "note,age,job,class\n" + string.Concat(cells.Split(',').Select(cell => $"{cell},20,none,good\n"))).Kind);

    [Fact]
    public void Keeps_groups_of_very_many_numbers_and_says_so()
    {
        var note = Column("note", Many(row => row.ToString(CultureInfo.InvariantCulture))).Numbers!;

        Assert.True(note.IsGrouped);
        Assert.Equal((NumberProfile.MostValues, 20_000), (note.Values.Count, note.Counts.Sum()));
        Assert.Equal((0, 19_999, 9_999.5), (note.Minimum, note.Maximum, note.Mean));
    }

    [Fact]
    public void Keeps_no_identifier_and_no_free_text()
    {
        var note = Column("note", Many(row => row < 300 ? "often" : $"person {row}"));

        Assert.Equal(["often"], note.Categories!.Names);
        Assert.Equal((19_701, 19_700), (note.Distinct, note.Categories.OtherCells));
    }

    [Fact]
    public void Cuts_long_names_so_that_they_stay_apart()
    {
        var start = new string('x', 500);

        var names = Column("job", $"age,job,class\n1,{start}a,good\n1,{start}b,good\n").Categories!.Names;

        Assert.All(names, name => Assert.Equal(CategoryProfile.MostCharacters, name.Length));
        Assert.Equal(2, names.Distinct().Count());
    }

    [Fact]
    public void Is_read_back_as_it_was_written_on_a_line_a_list()
    {
        var profile = Profile("age,job,class\n20.123456789012345,none,good\n1e15,skilled,bad\n");

        var json = Encoding.UTF8.GetString(CanonicalJson.Serialize(new BaselineProfile { Data = Digest.Of("data"), Profile = profile }, ManifestJson.Canonical.BaselineProfile));

        Assert.Contains("\"values\": [20.123456789, 1000000000000000]", json, StringComparison.Ordinal);
        var again = CanonicalJson.Parse(json, ManifestJson.Canonical.BaselineProfile, "profile", "").Profile;
        Assert.Equal(profile.Columns[0].Numbers!.Values, again.Columns[0].Numbers!.Values);
        Assert.Equal(profile.Columns[1].Categories!.Counts, again.Columns[1].Categories!.Counts);
    }

    [Fact]
    public void Has_the_same_bytes_in_every_run()
    {
        var csv = Many(row => (row * 0.1).ToString("R", CultureInfo.InvariantCulture));

        Assert.Equal(Bytes(Profile(csv)), Bytes(Profile(csv)));
    }

    [Fact]
    public void Leaves_out_what_no_double_holds()
    {
        var age = Column("age", "age,job,class\n1.7e308,none,good\n1.7e308,none,good\n-1.7e308,none,good\n").Numbers!;

        Assert.Null(age.Deviation);
        Bytes(Profile("age,job,class\n1.7e308,none,good\n-1.7e308,none,good\n"));
    }

    private static byte[] Bytes(TableProfile profile) => CanonicalJson.Serialize(new BaselineProfile { Data = Digest.Of("data"), Profile = profile }, ManifestJson.Canonical.BaselineProfile);

    private static string Many(Func<int, string> note) => "note,age,job,class\n" + string.Concat(Enumerable.Range(0, 20_000).Select(row => $"{note(row)},20,none,good\n"));

    private static ColumnProfile Column(string name, string csv) => Profile(csv).Columns.Single(column => column.Name == name);

    private static TableProfile Profile(string csv) => DatasetValidator.Validate(new([], CsvFile.Parse("t", csv), Described.Model)).Profile;
}
