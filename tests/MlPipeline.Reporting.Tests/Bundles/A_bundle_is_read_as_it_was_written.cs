using System.Text;
using MlPipeline.Core.Errors;
using MlPipeline.Reporting.Bundles;
using MlPipeline.Reporting.Tests.Samples;

namespace MlPipeline.Reporting.Tests.Bundles;

public sealed class A_bundle_is_read_as_it_was_written : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("bundle-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void With_equal_bytes_both_ways()
    {
        var path = Path.Combine(folder, ReportBundle.FileName);
        ReportBundleWriter.Write(path, Bundles.Whole);
        var bytes = File.ReadAllBytes(path);
        Assert.Equal(bytes, ReportBundleWriter.Bytes(ReportBundleReader.Read(path)));
        Assert.Equal((byte)'\n', bytes[^1]);
    }

    [Fact]
    public void Without_the_facts_of_a_run()
    {
        var model = ReportBundleReader.Parse(ReportBundleWriter.Bytes(Bundles.Whole)).Models[0];
        Assert.Equal("", model.Deployment!.Address);
        Assert.Null(model.Smoke!.Latency);
        Assert.DoesNotContain("41234", Encoding.UTF8.GetString(ReportBundleWriter.Bytes(Bundles.Whole)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("passed")]
    [InlineData("failed")]
    [InlineData("inconclusive")]
    [InlineData("no baseline")]
    [InlineData("identical")]
    [InlineData("died in training")]
    public void However_the_run_went(string run)
    {
        var input = run switch
        {
            "passed" => CreditRisk.Passed,
            "failed" => CreditRisk.Failed,
            "inconclusive" => CreditRisk.Inconclusive,
            "no baseline" => CreditRisk.NoBaseline,
            "identical" => CreditRisk.Identical,
            _ => CreditRisk.DiedInTraining,
        };
        var bytes = ReportBundleWriter.Bytes(new([BundledModel.Of(input, "CreditRisk")]));
        Assert.Equal(bytes, ReportBundleWriter.Bytes(ReportBundleReader.Parse(bytes)));
    }

    [Fact]
    public void What_is_longer_than_a_reader_takes_is_cut()
    {
        var model = Bundles.Whole.Models[0];
        var file = model.Data!.Outputs[0];
        var bundle = Bundles.Whole with
        {
            Models =
            [
                model with
                {
                    Failures = [new("Train", string.Concat(Enumerable.Repeat("💥", 4_000)), null, null)],
                    Data = model.Data with { Outputs = [.. Enumerable.Range(0, 5_000).Select(index => file with { Path = $"file-{index}" })] },
                },
            ],
        };
        var read = ReportBundleReader.Parse(ReportBundleWriter.Bytes(bundle)).Models[0];
        Assert.Equal(2_000, read.Data!.Outputs.Count);
        Assert.EndsWith("💥…", read.Failures[0].Problem, StringComparison.Ordinal);
        Assert.InRange(read.Failures[0].Problem.Length, 3_900, 4_000);
    }

    [Fact]
    public void A_missing_file_is_a_fault_that_says_how_to_name_one() =>
        Assert.Contains("--report-file", Assert.Throws<UserException>(() => ReportBundleReader.Read(Path.Combine(folder, "none.json"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_too_large_is_refused_before_it_is_parsed()
    {
        var path = Path.Combine(folder, "large.json");
        File.WriteAllBytes(path, new byte[(4 << 20) + 1]);
        Assert.Equal("at most 4194304 bytes", Assert.Throws<UserException>(() => ReportBundleReader.Read(path)).Fault.Expected);
    }
}
