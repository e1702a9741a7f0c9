using MlPipeline.Core.Errors;
using MlPipeline.Core.Processes;
using MlPipeline.Training.Tests.Support;

namespace MlPipeline.Training.Tests.Executables;

public sealed class CalledByHand
{
    [Fact]
    public void Describe_prints_the_description()
    {
        var output = new List<string>();
        Assert.Equal(ExitCodes.Passed, Call(output.Add, "describe"));
        Assert.Contains("  \"name\": \"sample\",", output);
        Assert.Contains("  \"purpose\": \"Shows how workers behave – für alle.\",", output);
    }

    [Theory]
    [InlineData("There is no such verb", "guess")]
    [InlineData("A verb and pairs of option and value are needed")]
    [InlineData("A verb and pairs of option and value are needed", "train", "--data")]
    [InlineData("There is no such option", "train", "--datum", "a.csv")]
    [InlineData("An option is given twice", "train", "--data", "a.csv", "--data", "b.csv")]
    [InlineData("'train' needs --result", "train", "--data", "a.csv", "--model", "m", "--scores", "s")]
    [InlineData("'train' needs --golden", "train", "--data", "a.csv", "--model", "m", "--scores", "s", "--result", "r", "--importance", "i")]
    [InlineData("'train' needs --importance", "train", "--data", "a.csv", "--model", "m", "--scores", "s", "--result", "r", "--golden", "g")]
    [InlineData("'score' needs --model", "score", "--data", "a.csv", "--scores", "s")]
    [InlineData("There is no such table", "score", "--data", "missing.csv", "--model", "m", "--scores", "s")]
    public void A_wrong_call_is_said_in_plain_words(string problem, params string[] arguments)
    {
        var errors = new List<string>();
        Assert.Equal(ExitCodes.UserFault, Call(errors.Add, arguments));
        Assert.Contains(problem, errors);
    }

    private static int Call(Action<string> hear, params string[] arguments) => ChildProcess.Run(
        new ChildCommand(Built.Executable("Seeded"), arguments) { OnOutput = hear, OnError = hear }, TestContext.Current.CancellationToken).ExitCode;
}
