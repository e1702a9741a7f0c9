using MlPipeline.Core.Errors;
using MlPipeline.Training.Tests.Support;
using MlPipeline.Training.Workers;

namespace MlPipeline.Training.Tests.Workers;

public sealed class HostileOutput
{
    [Theory]
    [InlineData("::warning::words", ": :warning::words")]
    [InlineData("  ::error::after blanks", ": :error::after blanks")]
    [InlineData("\t\u00a0::error::after others", ": :error::after others")]
    [InlineData("\u001b[1;31m::error::after colour", ": :error::after colour")]
    [InlineData("\u200b::error::after a zero width", ": :error::after a zero width")]
    [InlineData("a ::colon:: inside", "a ::colon:: inside")]
    [InlineData("a ##[error]b ##vso[c]", "a # #[error]b # #vso[c]")]
    [InlineData("##\u0007[error]", "# #[error]")]
    [InlineData("###[error]", "## #[error]")]
    [InlineData("## a heading", "## a heading")]
    [InlineData("\u001b]0;title\u0007after", "after")]
    [InlineData("one\rtwo\u2028three\u009b31m", "onetwothree31m")]
    [InlineData("a\tb é € 漢 😀", "a b é € 漢 😀")]
    [InlineData("", "")]
    public void A_line_is_told_without_what_terminals_and_build_servers_obey(string line, string told) => Assert.Equal(told, WorkerText.Plain(line));

    [Fact]
    public void An_endless_line_is_cut() => Assert.Equal(2_001, WorkerText.Plain(new string('x', 1_000_000)).Length);

    [Fact]
    public void Nothing_that_a_worker_says_reaches_the_build_as_a_command()
    {
        using var training = new SampleTraining("Commanding");
        var fault = Assert.Throws<UserException>(training.Run).Fault;
        Assert.All([.. training.Lines, .. fault.ToString().Split('\n')], IsHarmless);
        Assert.Equal(2, training.Lines.Count(line => line == ": :warning::by output"));
        Assert.Equal("InvalidOperationException: done\n: :warning::by the message", fault.Actual);
    }

    private static void IsHarmless(string line)
    {
        Assert.DoesNotContain(line, char.IsControl);
        Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal), line);
        Assert.DoesNotContain("##[", line, StringComparison.Ordinal);
        Assert.DoesNotContain("##vso[", line, StringComparison.Ordinal);
    }
}
