using MlPipeline.Core.Processes;

namespace MlPipeline.Data.Tests.Pinning;

public sealed class DVC_itself : IDisposable
{
    private readonly Repository repository = new();

    [Fact]
    public void Pulls_what_was_pinned_and_finds_it_up_to_date()
    {
        Assert.SkipUnless(IsInstalled(), "There is no dvc on PATH.");
        repository.Write("data/größe.csv", "a,b\r\n1,2\r\n");
        repository.Write("tree/sub/a", "a");
        repository.Write("tree/empty", "");
        repository.Pin("data/größe.csv");
        repository.Pin("tree");
        Directory.Delete(repository.At("tree"), recursive: true);
        File.Delete(repository.At("data/größe.csv"));
        var config = File.ReadAllText(repository.At(".dvc/config"));
        repository.Write(".dvc/config", config.Replace("[core]\n", "[core]\n    no_scm = true\n", StringComparison.Ordinal));

        Run("pull");

        Assert.Equal("a,b\r\n1,2\r\n", File.ReadAllText(repository.At("data/größe.csv")));
        Assert.Equal("a", File.ReadAllText(repository.At("tree/sub/a")));
        Assert.Contains("Data and pipelines are up to date.", Run("status"), StringComparison.Ordinal);
    }

    public void Dispose() => repository.Dispose();

    private static bool IsInstalled() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "dvc.exe" : "dvc")));

    private string Run(string verb)
    {
        var result = ChildProcess.Run(new ChildCommand("dvc", [verb]) { WorkingDirectory = repository.Root }, TestContext.Current.CancellationToken);
        Assert.True(result.ExitCode == 0, result.TailText);
        return result.TailText;
    }
}
