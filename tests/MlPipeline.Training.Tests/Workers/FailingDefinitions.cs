using MlPipeline.Core.Errors;
using MlPipeline.Core.Processes;
using MlPipeline.Training.Tests.Support;

namespace MlPipeline.Training.Tests.Workers;

public sealed class FailingDefinitions
{
    [Fact]
    public void An_exception_names_file_and_line_and_each_cause()
    {
        var fault = FaultOf("Throwing");
        Assert.Equal("The model's definition fails", fault.Problem);
        Assert.StartsWith("Throwing.cs", fault.Place, StringComparison.Ordinal);
        Assert.Equal("NotSupportedException: no pipeline today\n  caused by FormatException: the inner reason", fault.Actual);
    }

    [Fact]
    public void An_exception_ends_the_executable_by_255_and_without_a_dump()
    {
        using var training = new SampleTraining("Throwing");
        var result = ChildProcess.Run(
            new ChildCommand(
                Built.Executable("Throwing"),
                [
                    "train", "--data", training.Data, "--model", training.Model, "--scores", training.Scores, "--result", training.Model + ".json",
                    "--golden", training.Golden, "--importance", training.Importance,
                ]),
            TestContext.Current.CancellationToken);
        Assert.Equal(ExitCodes.Broken, result.ExitCode);
        Assert.Contains("The model's definition fails", result.Tail);
        Assert.DoesNotContain(result.Tail, line => line.TrimStart().StartsWith("at Microsoft.", StringComparison.Ordinal) || line.Contains("Unhandled", StringComparison.Ordinal));
    }

    [Fact]
    public void A_mistake_that_ML_NET_finds_names_the_definition()
    {
        var fault = FaultOf("Mistaken");
        Assert.Equal("Mistaken.cs", fault.Place);
        Assert.Contains("Depth", fault.Actual, StringComparison.Ordinal);
    }

    [Fact]
    public void A_crash_without_a_word_shows_the_last_output()
    {
        var fault = FaultOf("Crashing");
        Assert.StartsWith("The model's executable ended 'train' with exit code ", fault.Problem, StringComparison.Ordinal);
        Assert.Equal(Built.Executable("Crashing"), fault.Place);
        Assert.Contains("the last words", fault.Actual, StringComparison.Ordinal);
    }

    [Fact]
    public void An_executable_that_ends_well_too_early_is_no_training() =>
        Assert.Equal("without the archive, the scores, the golden rows, the importance, the row counts", FaultOf("Quitting").Actual);

    [Fact]
    public void Scores_that_are_no_numbers_are_refused()
    {
        var fault = FaultOf("Undecided");
        Assert.Equal(("The model's score is no probability", "NaN"), (fault.Problem, fault.Actual));
    }

    [Fact]
    public void A_trainer_without_probabilities_is_told_how_to_be_calibrated()
    {
        var fault = FaultOf("Uncalibrated");
        Assert.Equal("The model gives no probability", fault.Problem);
        Assert.Contains("Platt", fault.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_without_a_group_are_refused() => Assert.Equal("A row has no group by 'colour'", FaultOf("Leaving").Problem);

    [Fact]
    public void Data_that_does_not_fit_is_named_by_line()
    {
        using var training = new SampleTraining("Seeded", SampleData.Csv() + "yes,red,tall,1,\n");
        Assert.Equal($"{training.Data}:402", Assert.Throws<UserException>(training.Run).Fault.Place);
    }

    /// <summary>The fault that a training ends by; the former artifacts must then be there still, and nothing else.</summary>
    private static UserFault FaultOf(string variant)
    {
        using var training = new SampleTraining(variant);
        training.WriteFormerArtifacts();
        var fault = Assert.Throws<UserException>(training.Run).Fault;
        Assert.Equal(("former model", "former scores"), (File.ReadAllText(training.Model), File.ReadAllText(training.Scores)));
        Assert.Equal(("former golden rows", "former importance"), (File.ReadAllText(training.Golden), File.ReadAllText(training.Importance)));
        Assert.Equal(["golden.jsonl", "importance.json", "model.zip", "scores.csv"], training.Outputs);
        return fault;
    }
}
