using MlPipeline.Core.Errors;
using MlPipeline.Training.Tests.Support;

namespace MlPipeline.Training.Tests.Workers;

public sealed class HostileOutput
{
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
