using MlPipeline.Core.Digests;
using MlPipeline.Core.Files;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Steps;

namespace MlPipeline.Core.Tests.Steps;

public sealed class A_key_that_was_run_before : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private int executions;

    private string Manifest => folder.At("output/tiny/training.json");

    private string Output => folder.At("output/tiny/model.zip");

    [Fact]
    public void Is_not_run_again_when_it_comes_back()
    {
        Run("1");
        Run("2");
        var outcome = Run("1");
        Assert.Equal((2, true, false), (executions, outcome.IsFromCache, outcome.IsUpToDate));
        Assert.Equal(["seed was 2, is 1"], outcome.Reasons);
        Assert.Equal("trained by 1", File.ReadAllText(Output));
        Assert.True(Run("1").IsUpToDate);
    }

    [Fact]
    public void Is_served_where_nothing_is_left_of_it()
    {
        Run("1");
        var before = File.ReadAllBytes(Manifest);
        Directory.Delete(folder.At("output/tiny"), recursive: true);
        Directory.CreateDirectory(folder.At("output/tiny"));
        Assert.True(Run("1").IsFromCache);
        Assert.Equal(before, File.ReadAllBytes(Manifest));
    }

    [Fact]
    public void Serves_another_checkout_that_shares_the_folder()
    {
        using var other = new TemporaryFolder();
        Run("1");
        var served = Run("1", other.Path, () => throw new InvalidOperationException("It was run here."));
        Assert.True(served.IsFromCache);
        Assert.Equal("trained by 1", File.ReadAllText(other.At("output/tiny/model.zip")));
    }

    [Fact]
    public void Is_run_again_on_machines_of_another_class()
    {
        Run("1");
        Run("2");
        Assert.False(Run("1", folder.Path, () => Execute("1", null, isProgram: false), machines: "others").IsFromCache);
        Assert.Equal(3, executions);
    }

    [Fact]
    public void Is_run_again_when_it_is_forced_or_nothing_is_kept()
    {
        Run("1");
        Run("1", policy: new StepPolicy(Force: true));
        Run("2", isKept: false);
        Run("1", isKept: false);
        Assert.Equal(4, executions);
    }

    [Fact]
    public void Is_run_again_when_a_kept_file_is_damaged()
    {
        Run("1");
        Run("2");
        File.WriteAllText(Kept("trained by 1"), "trained by nobody");
        Assert.False(Run("1").IsFromCache);
        Assert.Equal((3, "trained by 1"), (executions, File.ReadAllText(Output)));
        Run("2");
        Assert.True(Run("1").IsFromCache);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"schemaVersion\":1,\"inputs\":{\"seed\":\"3\"},\"artifacts\":[],\"outputs\":[]}")]
    public void Is_run_again_when_its_entry_is_no_manifest_of_that_key(string entry)
    {
        Run("1");
        Run("2");
        File.WriteAllText(Entry("1"), entry);
        Assert.False(Run("1").IsFromCache);
    }

    [Fact]
    public void Never_writes_outside_of_the_folder_of_its_step()
    {
        Run("1");
        Run("2");
        File.WriteAllText(Entry("1"), File.ReadAllText(Entry("1")).Replace("output/tiny/model.zip", "elsewhere/model.zip", StringComparison.Ordinal));
        Assert.False(Run("1").IsFromCache);
        Assert.False(Directory.Exists(folder.At("elsewhere")));
    }

    [Fact]
    public void Leaves_no_file_of_the_result_before()
    {
        Run("1", second: "scores.csv");
        Run("2");
        File.WriteAllText(folder.At("output/tiny/scores.csv"), "of nobody");
        Run("1", second: "scores.csv");
        Assert.True(Run("2").IsFromCache);
        Assert.False(File.Exists(folder.At("output/tiny/scores.csv")));
    }

    [Fact]
    public void Keeps_programs_executable()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such permission.");
        Run("1", isProgram: true);
        Run("2");
        Assert.True(Run("1").IsFromCache);
        Assert.True(!OperatingSystem.IsWindows() && File.GetUnixFileMode(Output).HasFlag(UnixFileMode.UserExecute));
    }

    [Fact]
    public void Costs_no_more_than_time_where_the_folder_cannot_be_written()
    {
        File.WriteAllText(folder.At("cache"), "a file");
        Assert.False(Run("1").IsFromCache);
        Run("2");
        Assert.False(Run("1").IsFromCache);
    }

    [Fact]
    public void Is_forgotten_when_nobody_asked_for_it_in_a_month_with_the_files_that_only_it_had()
    {
        Run("1");
        Run("2");
        foreach (var file in Directory.EnumerateFiles(folder.At("cache"), "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(-31));
        Run("1");
        new CachePruning(folder.At("cache"), TimeProvider.System).RunDaily();
        Assert.Equal((true, false), (File.Exists(Kept("trained by 1")), File.Exists(Kept("trained by 2"))));
        Assert.Equal((true, false), (File.Exists(Entry("1")), File.Exists(Entry("2"))));
    }

    [Fact]
    public void Is_looked_at_for_its_age_once_a_day()
    {
        Run("1");
        new CachePruning(folder.At("cache"), TimeProvider.System).RunDaily();
        File.SetLastWriteTimeUtc(Entry("1"), DateTime.UtcNow.AddDays(-31));
        new CachePruning(folder.At("cache"), TimeProvider.System).RunDaily();
        Assert.True(File.Exists(Entry("1")));
        new CachePruning(folder.At("cache"), new SetClock(DateTimeOffset.UtcNow.AddDays(2))).RunDaily();
        Assert.False(File.Exists(Entry("1")));
    }

    public void Dispose() => folder.Dispose();

    private static StepInputs Inputs(string seed) => new() { { "seed", seed } };

    private string Entry(string seed) => folder.At($"cache/steps/these/tiny/Train-{Inputs(seed).Key().Hex}.json");

    private string Kept(string text) => folder.At($"cache/files/{Digest.Of(text).Hex[..2]}/{Digest.Of(text).Hex[2..]}");

    private StepOutcome<DataManifest> Run(string seed, StepPolicy? policy = null, bool isKept = true, string? second = null, bool isProgram = false) =>
        Run(seed, folder.Path, () => Execute(seed, second, isProgram), policy, isKept);

    private StepOutcome<DataManifest> Run(string seed, string root, Func<DataManifest> execute, StepPolicy? policy = null, bool isKept = true, string machines = "these")
    {
        var manifest = Path.Combine(root, "output", "tiny", "training.json");
        Directory.CreateDirectory(Path.GetDirectoryName(manifest)!);
        var plan = new StepPlan<DataManifest>("Train", manifest, ManifestJson.Canonical.DataManifest, Inputs(seed)) { IsKept = isKept };
        return new StepRunner(root, FileIndex.Open(Path.Combine(root, "index.json"), TimeProvider.System), policy ?? new StepPolicy())
        {
            Cache = new RunCache(folder.At("cache"), root, machines, TimeProvider.System),
        }.Run(plan, execute);
    }

    private DataManifest Execute(string seed, string? second, bool isProgram)
    {
        executions++;
        AtomicFile.WriteText(Output, $"trained by {seed}");
        if (isProgram && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(Output, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        List<string> outputs = [Output];
        if (second is not null)
        {
            outputs.Add(folder.At("output/tiny/" + second));
            AtomicFile.WriteText(outputs[1], "scores");
        }

        return new DataManifest { Inputs = Inputs(seed), Artifacts = [], Outputs = [.. outputs.Select(file => FileRecord.Of(folder.Path, file))] };
    }
}
