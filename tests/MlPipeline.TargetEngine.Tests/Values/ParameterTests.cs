using MlPipeline.TargetEngine.Tests.Support;

namespace MlPipeline.TargetEngine.Tests.Values;

public sealed class ParameterTests : IDisposable
{
    private readonly SampleBuildRoot _root = new SampleBuildRoot().Scenario("parameters");

    [Theory]
    [InlineData("--text hello", "Text=<hello>")]
    [InlineData("--TEXT hello", "Text=<hello>")]
    [InlineData("-te-xt hello", "Text=<hello>")]
    [InlineData("--text one --text two", "Text=<two>")]
    [InlineData("--unknown x", "Text=<default>")]
    [InlineData("--switch", "Switch=<True>")]
    [InlineData("--on false", "On=<False>")]
    [InlineData("--number 12", "Number=<12>")]
    [InlineData("--ratio 0.25", "Ratio=<0.25>")]
    [InlineData("--day friday", "Day=<Friday>")]
    [InlineData("--words a b", "Words=<a|b>")]
    [InlineData("--numbers 1+2+3", "Numbers=<1|2|3>")]
    [InlineData("--other x", "Other=<x>")]
    [InlineData("--configuration release", "Configuration=<Release>")]
    [InlineData("--prefixed-value x", "PrefixedValue=<x>")]
    [InlineData("--prefixed-count 4", "PrefixedCount=<4>")]
    [InlineData("--prefixed-configurations debug release", "PrefixedConfigurations=<Debug|Release>")]
    public void The_command_line_gives_values(string arguments, string expected) => Assert.Contains($"[INF] {expected}", Run(arguments).Events);

    [Theory]
    [InlineData("TEXT", "Text=<x>", "x")]
    [InlineData("NUKE_TEXT", "Text=<x>", "x")]
    [InlineData("Prefixed_Value", "PrefixedValue=<x>", "x")]
    [InlineData("NUMBERS", "Numbers=<1|2>", "1+2")]
    [InlineData("SWITCH", "Switch=<True>", "true")]
    public void The_environment_gives_values(string variable, string expected, string value)
        => Assert.Contains($"[INF] {expected}", _root.With(variable, value).Run("--no-logo").Events);

    [Fact]
    public void The_parameters_file_gives_values()
    {
        _root.WithParameters("""
            { "$schema": "x", "Text": "x", "Switch": true, "Number": 5, "Ratio": 0.125, "Words": ["a", "b"], "Folder": "sub",
              "Configuration": "Release", "PrefixedCount": 6, "Other": null }
            """);
        string[] expected =
        [
            "Text=<x>", "Switch=<True>", "Number=<5>", "Ratio=<0.125>", "Words=<a|b>", $"Folder=<{_root.File("sub")}>",
            "Configuration=<Release>", "PrefixedCount=<6>", "Other=<>",
        ];

        Assert.Empty(expected.Select(x => "[INF] " + x).Except(Run("--on").Events));
    }

    [Fact]
    public void The_command_line_comes_before_the_environment_and_that_before_the_file()
    {
        _root.WithParameters("""{ "Text": "file" }""");
        Assert.Contains("[INF] Text=<file>", Run("--on").Events);
        _root.With("TEXT", "environment");
        Assert.Contains("[INF] Text=<environment>", Run("--on").Events);
        Assert.Contains("[INF] Text=<arguments>", Run("--text arguments").Events);
    }

    [Fact]
    public void A_profile_comes_before_the_standard_file()
    {
        _root.WithParameters("""{ "Text": "standard", "Number": 1 }""");
        File.WriteAllText(_root.File(".nuke/parameters.special.json"), """{ "Text": "special" }""");

        var events = Run("--profile special").Events;

        Assert.Contains("[INF] Text=<special>", events);
        Assert.Contains("[INF] Number=<1>", events);
    }

    [Fact]
    public void A_relative_path_on_the_command_line_starts_at_the_working_directory()
    {
        Directory.CreateDirectory(_root.File("inner"));
        _root.WorkingDirectory = "inner";

        Assert.Contains($"[INF] Folder=<{_root.File("inner/sub")}>", Run("--folder sub").Events);
    }

    [Fact]
    public void A_value_that_cannot_be_read_warns_and_the_default_stays()
    {
        var result = Run("--number many --configuration None");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("[WRN] Could not inject value for ParametersBuild.Number", result.Events);
        Assert.Contains("Value 'many' could not be converted to 'int?'\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("[WRN] Could not inject value for ParametersBuild.Configuration", result.Events);
        Assert.Contains("[INF] Number=<>", result.Events);
        Assert.Contains("[INF] Configuration=<Debug>", result.Events);
    }

    [Fact]
    public void An_optional_value_that_cannot_be_read_does_not_warn() => Assert.DoesNotContain("WRN", Run("--silent many").Output, StringComparison.Ordinal);

    [Fact]
    public void Two_variables_for_one_parameter_are_a_warning()
    {
        var result = _root.With("TEXT", "a").With("NUKE_TEXT", "b").Run("--no-logo");

        Assert.Contains("[WRN] Could not resolve Text since multiple values are provided", result.Events);
        Assert.Contains("[INF] Text=<default>", result.Events);
    }

    [Fact]
    public void Variables_that_shells_export_change_nothing()
    {
        foreach (var name in new[] { "NAME", "HOST", "MODEL", "STAGE", "LABEL", "DATA", "TOKEN" })
            _root.With(name, "whatever");

        Assert.Equal(0, Run("--on").ExitCode);
    }

    [Fact]
    public void A_parameters_file_that_does_not_parse_is_named()
    {
        var result = _root.WithParameters("{ \"Text\": ").Run("--no-logo");

        Assert.Equal(255, result.ExitCode);
        Assert.StartsWith(_root.File(".nuke/parameters.json") + ": ", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Show Other")]
    [InlineData("--target Show+Other")]
    [InlineData("show+other")]
    [InlineData("--target show --target Show Other")]
    public void Targets_are_positional_or_named(string arguments) => Assert.Equal(["Other Succeeded", "Show Succeeded"], Run(arguments).Rows);

    public void Dispose() => _root.Dispose();

    private SampleResult Run(string arguments) => _root.Run([.. arguments.Split(' '), "--no-logo"]);
}
