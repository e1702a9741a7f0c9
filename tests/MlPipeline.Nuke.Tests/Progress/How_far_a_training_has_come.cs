using MlPipeline.Nuke.Progress;
using MlPipeline.Training.Workers;

namespace MlPipeline.Nuke.Tests.Progress;

public sealed class How_far_a_training_has_come
{
    [Theory]
    [InlineData(0, "░░░░░░░░░░░░░░░░░░░░░░░░ 0 of 1,200 trees  FastTree training")]
    [InlineData(600, "████████████░░░░░░░░░░░░ 600 of 1,200 trees  FastTree training")]
    [InlineData(1200, "████████████████████████ 1,200 of 1,200 trees  FastTree training")]
    public void Is_a_bar_where_the_end_is_known(long done, string text) => Assert.Equal(text, FitDisplay.TextOf(new WorkerStep("FastTree training", done, 1200, "trees")));

    [Fact]
    public void Is_a_count_where_it_is_not() => Assert.Equal("7 iterations  LBFGS Optimizer", FitDisplay.TextOf(new WorkerStep("LBFGS Optimizer", 7, null, "iterations")));

    [Fact]
    public void Is_drawn_over_the_line_once_it_takes_time_and_cleared_for_what_comes_next()
    {
        var clock = new StepClock();
        using var terminal = new StringWriter();
        var display = new FitDisplay(terminal, clock);
        display.Show(new WorkerStep("training", 1, 2, "trees"));
        display.Clear();
        Assert.Equal("", terminal.ToString());
        clock.Step(TimeSpan.FromSeconds(1));
        display.Show(new WorkerStep("training", 2, 2, "trees"));
        display.Clear();
        display.Dispose();
        Assert.Equal("\r\u001b[K████████████████████████ 2 of 2 trees  training\r\u001b[K", terminal.ToString());
    }
}
