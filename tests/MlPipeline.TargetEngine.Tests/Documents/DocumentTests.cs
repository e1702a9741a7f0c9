using System.Text.Json;
using MlPipeline.TargetEngine.Tests.Support;

namespace MlPipeline.TargetEngine.Tests.Documents;

public sealed class DocumentTests : IDisposable
{
    private readonly SampleBuildRoot _root = new();

    [Fact]
    public void Plan_writes_a_page_that_needs_no_network_and_prints_its_path()
    {
        var result = _root.Run("All", "--plan", "--no-logo");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(_root.File(".nuke/temp/execution-plan.html"), result.Output.Trim());
        var page = File.ReadAllText(result.Output.Trim());
        Assert.DoesNotContain("http", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<tr class=\"planned\"><td>1</td><td>RestoreData</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_runs_nothing_and_succeeds()
    {
        var result = _root.Run("Boom", "--help", "--no-logo");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("Targets (with their direct dependencies):", result.Output, StringComparison.Ordinal);
        Assert.Empty(result.Events);
    }

    [Fact]
    public void Every_run_writes_the_schema_of_its_parameters()
    {
        _root.Run("ToolOk", "--no-logo");

        using var schema = JsonDocument.Parse(File.ReadAllText(_root.File(".nuke/build.schema.json")));
        var own = schema.RootElement.GetProperty("allOf")[0].GetProperty("properties");
        Assert.Equal("integer", own.GetProperty("TrainSeed").GetProperty("type").GetString());
        Assert.Equal("number", own.GetProperty("Threshold").GetProperty("type").GetString());
        Assert.Equal(["Debug", "Release"], own.GetProperty("ModelConfiguration").GetProperty("enum").EnumerateArray().Select(x => x.GetString()));
        var targets = schema.RootElement.GetProperty("definitions").GetProperty("ExecutableTarget").GetProperty("enum");
        Assert.Contains("Evaluate", targets.EnumerateArray().Select(x => x.GetString()));
    }

    [Fact]
    public void The_root_is_found_above_the_working_directory()
    {
        Directory.CreateDirectory(_root.File("a/b"));
        _root.WorkingDirectory = "a/b";

        Assert.Equal(0, _root.Run("ToolOk", "--no-logo").ExitCode);
        Assert.True(File.Exists(_root.File(".nuke/temp/build.log")));
    }

    [Fact]
    public void NUKE_ROOT_and_root_choose_another_root()
    {
        var other = Directory.CreateDirectory(_root.File("other")).FullName;
        _root.With("NUKE_ROOT", other).Run("ToolOk", "--no-logo");
        Assert.True(File.Exists(Path.Combine(other, ".nuke/temp/build.log")));

        _root.Run("ToolOk", "--root", "third", "--no-logo");
        Assert.True(File.Exists(_root.File("third/.nuke/temp/build.log")));
    }

    [Fact]
    public void Strict_is_an_argument()
    {
        var result = _root.Run("ToolOk", "--strict", "--no-logo");

        Assert.Equal(255, result.ExitCode);
        Assert.StartsWith("Incomplete target definition order:", result.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _root.Dispose();
}
