using MlPipeline.Core.Errors;
using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.Inputs;
using MlPipeline.Reporting.Tests.Samples;

namespace MlPipeline.Reporting.Tests.Contents;

public sealed class A_failed_stage_tells_how_to_mend_it
{
    [Fact]
    public void From_the_parts_of_a_user_exception()
    {
        var fault = new UserFault("The pin does not parse", "dvc add it again") { Place = "a.dvc:3", Expected = "outs", Actual = "out" };
        Assert.Equal(
            new StageFailure("RestoreData", "The pin does not parse\nexpected: outs\nactual: out", "a.dvc:3", "dvc add it again"),
            StageFailure.Of("RestoreData", new UserException(fault)));
    }

    [Fact]
    public void From_the_message_of_any_other_exception() =>
        Assert.Equal(new StageFailure("Train", "boom"), StageFailure.Of("Train", new InvalidOperationException("boom")));

    [Fact]
    public void Stages_after_it_did_not_run() => Assert.Equal(
        [StageState.Done, StageState.Done, StageState.Done, StageState.Failed, .. Enumerable.Repeat(StageState.NotRun, 5)],
        ReportModel.From(CreditRisk.DiedInTraining).Stages.Select(stage => stage.State));

    [Fact]
    public void A_stage_beyond_the_smoke_test_is_listed_when_it_failed()
    {
        var stages = ReportModel.From(CreditRisk.Passed with { Failures = [new("Reproduce", "no room")] }).Stages;
        Assert.Equal(new StageRow(new("Reproduce"), StageState.Failed), stages[^1]);
    }
}
