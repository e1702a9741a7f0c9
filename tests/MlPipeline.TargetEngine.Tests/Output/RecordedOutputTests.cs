using MlPipeline.TargetEngine.Tests.Support;

namespace MlPipeline.TargetEngine.Tests.Output;

public sealed class RecordedOutputTests : IDisposable
{
    private readonly SampleBuildRoot _root = new SampleBuildRoot()
        .WithParameters("""{ "DatasetName": "from-parameters-json", "Threshold": 0.5 }""");

    public static TheoryData<string, string> Runs => new()
    {
        { "03-nologo-all.txt", "All --no-logo" },
        { "04-help.txt", "--help" },
        { "11-fail.txt", "WithBoom --no-logo" },
        { "17-missing-requirement-secret.txt", "Deploy --no-logo" },
        { "24-skip-dynamic.txt", "ValidateData --no-logo --dataset-name skip-validation" },
    };

    [Theory]
    [MemberData(nameof(Runs))]
    public void The_console_shows_what_the_real_engine_shows(string recording, string arguments)
        => Assert.Equal(Recording.Read(recording), Recording.Of(_root.Run(arguments.Split(' '))));

    [Fact]
    public void On_GitHub_it_is_coloured_grouped_and_annotated_as_with_the_real_engine()
        => Assert.Equal(
            Recording.Read("27-github-host.txt"),
            Recording.Of(_root.With("GITHUB_ACTIONS", "true").With("GITHUB_REF", "refs/heads/main").Run("All", "--no-logo")));

    [Theory]
    [InlineData(Signals.Interrupt)]
    [InlineData(Signals.Terminate)]
    public void An_interrupted_run_shows_what_the_real_engine_shows_after_Ctrl_C(int signal)
    {
        using var process = _root.Start("AfterSlow", "--no-logo");
        var output = Signals.ReadUntil(process, "║ Slow");
        Signals.Send(process, signal);
        output += process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.Equal(Recording.Read("40-ctrl-c.txt"), Recording.Of(new SampleResult(process.ExitCode, output)));
    }

    public void Dispose() => _root.Dispose();
}
