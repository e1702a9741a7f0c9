using MlPipeline.TargetEngine.Tests.Support;

namespace MlPipeline.TargetEngine.Tests.Output;

public sealed class VerbosityTests : IDisposable
{
    private readonly SampleBuildRoot _root = new SampleBuildRoot().Scenario("quiet");

    [Theory]
    [InlineData("verbose", "VRB DBG INF WRN ERR")]
    [InlineData("normal", "DBG INF WRN ERR")]
    [InlineData("minimal", "WRN ERR")]
    [InlineData("quiet", "ERR")]
    public void Verbosity_is_the_least_level_shown(string verbosity, string levels)
    {
        var lines = _root.Run("--no-logo", "--verbosity", verbosity).Output.Split('\n').TakeWhile(x => x.StartsWith('['));

        Assert.Equal(levels, string.Join(' ', lines.Select(x => x[1..4])));
    }

    [Fact]
    public void Parts_of_the_output_can_be_switched_off()
        => Assert.Equal(
            "[DBG] debug\n[INF] information\n[WRN] warning\n[ERR] error\n\u200B\n╬══════════════════════\n║ Errors & Warnings\n╬═════════════\n\u200B\n"
            + "[WRN] Speak: warning\n[ERR] Speak: error\n",
            _root.Run("--no-logo").Output);

    [Fact]
    public void The_log_file_has_every_level()
    {
        _root.Run("--no-logo", "--verbosity", "quiet");

        var lines = File.ReadAllLines(_root.File(".nuke/temp/build.log"));
        Assert.Equal(
            ["V | Speak                | verbose", "D | Speak                | debug", "I | Speak                | information", "W | Speak                | warning", "E | Speak                | error"],
            lines.Select(x => x[15..]));
    }

    [Fact]
    public void Six_dated_log_files_are_kept()
    {
        for (var day = 1; day <= 8; day++)
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(_root.File(".nuke/temp")).FullName, $"build.2020-01-0{day}_00-00-00.log"), "");

        _root.Run("--no-logo");

        var kept = Directory.GetFiles(_root.File(".nuke/temp"), "build.*.log").Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(6, kept.Count);
        Assert.Equal("build.2020-01-04_00-00-00.log", kept[0]);
    }

    public void Dispose() => _root.Dispose();
}
