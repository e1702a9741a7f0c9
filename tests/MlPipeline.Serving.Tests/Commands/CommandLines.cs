using MlPipeline.Core.Errors;
using MlPipeline.Serving.Tests.Support;

namespace MlPipeline.Serving.Tests.Commands;

public sealed class CommandLines
{
    [Fact]
    public void Training_verbs_go_on_to_training() => Assert.Contains("  \"seed\": 42,", Built.Run("describe").TailText, StringComparison.Ordinal);

    [Theory]
    [InlineData("A verb is needed")]
    [InlineData("There is no such verb", "guess")]
    [InlineData("'serve' needs --model", "serve")]
    [InlineData("There is no such option", "serve", "--modell", "x")]
    [InlineData("An option has no value", "serve", "--model")]
    [InlineData("An option is given twice", "serve", "--model", "a", "--model", "b")]
    [InlineData("--port is a whole number from 0 to 65535", "serve", "--model", "a", "--port", "65536")]
    [InlineData("--port is a whole number from 0 to 65535", "serve", "--model", "a", "--port", "-1")]
    [InlineData("--row-limit is a whole number from 1 to 1000000", "serve", "--model", "a", "--row-limit", "0")]
    [InlineData("--address is an IP address", "serve", "--model", "a", "--address", "everywhere")]
    [InlineData("--port is a whole number from 1 to 65535", "probe", "--port", "0")]
    [InlineData("There is no such option", "probe", "--keys", "x")]
    public void A_wrong_call_is_said_in_plain_words(string problem, params string[] arguments)
    {
        var result = Built.Run(arguments);
        Assert.Equal((ExitCodes.UserFault, problem), (result.ExitCode, result.Tail[0]));
    }

    [Fact]
    public void An_unknown_verb_is_told_all_verbs()
    {
        var usage = Built.Run("guess").Tail[1];
        Assert.All(["describe", "train --data", "score --data", "serve --model", "probe"], verb => Assert.Contains(verb, usage, StringComparison.Ordinal));
    }
}
