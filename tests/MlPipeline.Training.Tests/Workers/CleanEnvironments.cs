using MlPipeline.Training.Tests.Support;
using MlPipeline.Training.Workers;

namespace MlPipeline.Training.Tests.Workers;

public sealed class CleanEnvironments
{
    private static readonly string[] Planted = ["GITHUB_TOKEN", "ACTIONS_RUNTIME_TOKEN", "AWS_SECRET_ACCESS_KEY", "NUGET_API_KEY", "DOTNET_gcServer", "COMPlus_EnableAVX2", "TOKEN"];

    [Fact]
    public void A_worker_sees_the_allow_list_and_nothing_of_ours()
    {
        foreach (var name in Planted)
            Environment.SetEnvironmentVariable(name, "planted secret");
        using var training = new SampleTraining("Telling");
        training.Run();
        string[] allowed =
        [
            "DOTNET_EnableDiagnostics", "DOTNET_PROCESSOR_COUNT", "DOTNET_TieredPGO", "HOME", "LANG", "LC_ALL", "MLPIPELINE_PARENT_PIPE", "TEMP", "TMP", "TMPDIR", "TZ",
        ];
        Assert.Equal(allowed, Variables(training).Keys.Except(["SystemRoot", "windir"]));
        Assert.DoesNotContain(training.Lines, line => line.Contains("planted", StringComparison.Ordinal));
    }

    [Fact]
    public void A_worker_sees_the_circumstances_that_it_is_told()
    {
        using var training = new SampleTraining("Telling");
        training.Call = training.Call with { Environment = new WorkerEnvironment { Language = "de_DE.UTF-8", TimeZone = "Asia/Kolkata", Processors = 3, Vectors = VectorWidth.Narrow } };
        training.Run();
        var variables = Variables(training);
        Assert.Equal(("de_DE.UTF-8", "de_DE.UTF-8", "Asia/Kolkata", "0"), (variables["LANG"], variables["LC_ALL"], variables["TZ"], variables["DOTNET_EnableAVX2"]));
        Assert.Contains(training.Lines, line => line.StartsWith("processors 3, zone Asia/Kolkata, folder ", StringComparison.Ordinal));
    }

    [Fact]
    public void Its_temporary_folder_is_its_own_and_gone_with_it()
    {
        using var training = new SampleTraining("Telling");
        training.Run();
        var variables = Variables(training);
        Assert.Equal([variables["HOME"]], new[] { "TMPDIR", "TEMP", "TMP" }.Select(name => variables[name]).Distinct());
        Assert.False(Directory.Exists(variables["HOME"]));
    }

    private static SortedDictionary<string, string> Variables(SampleTraining training) => new(
        training.Lines.Where(line => line.StartsWith("variable ", StringComparison.Ordinal))
            .Select(line => line["variable ".Length..].Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair[1]),
        StringComparer.Ordinal);
}
