using System.Globalization;
using System.Text.Json;
using MlPipeline.Core.Statistics;
using MlPipeline.Core.Tables;

namespace MlPipeline.Core.Tests.Statistics;

/// <summary>The numbers that Evidently 0.4.0 and scipy computed of the two samples.</summary>
public sealed class Drift_against_Evidently
{
    private static readonly JsonElement Expected = JsonDocument.Parse(File.ReadAllText(PathOf("drift-expected.json"))).RootElement;
    private static readonly Table Reference = CsvFile.Read(PathOf("drift-reference.csv"));
    private static readonly Table Current = CsvFile.Read(PathOf("drift-current.csv"));

    [Theory]
    [InlineData("age")]
    [InlineData("inc")]
    public void Numbers_shift_as_it_says(string column)
    {
        var (reference, current) = (SampleOf(Reference, column), SampleOf(Current, column));
        var shares = PairedShares.Of(reference, current);

        Near("psi", column, Divergences.Psi(shares));
        Near("jensen_shannon_distance", column, Divergences.JensenShannon(shares));
        Near("wasserstein_normed", column, Wasserstein.Normed(reference, current));
        Near("ks_p_value", column, KolmogorovSmirnov.Of(reference, current).P);
    }

    [Fact]
    public void Names_shift_as_it_says()
    {
        (long, long)[] counts = [.. new[] { "x", "y", "z" }.Select(name => ((long)CountOf(Reference, name), (long)CountOf(Current, name)))];
        var shares = PairedShares.Of(counts);

        Near("psi", "c", Divergences.Psi(shares));
        Near("jensen_shannon_distance", "c", Divergences.JensenShannon(shares));
        Near("chi_squared_p_value", "c", ChiSquared.P(counts));
    }

    private static void Near(string statistic, string column, double actual)
    {
        var expected = Expected.GetProperty(statistic).GetProperty(column).GetDouble();
        Assert.InRange(Math.Abs(actual - expected) / expected, 0, 1e-9);
    }

    private static int CountOf(Table table, string name) => table.Rows.Count(row => row.Cells[2] == name);

    private static WeightedSample SampleOf(Table table, string column) =>
        WeightedSample.Of(table.Rows.Select(row => (double.Parse(row.Cells[table.IndexOf(column)], CultureInfo.InvariantCulture), 1)));

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Oracles", file);
}
