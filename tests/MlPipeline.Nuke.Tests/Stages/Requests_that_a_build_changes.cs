using MlPipeline.Core.Errors;
using MlPipeline.Nuke.Stages;
using MlPipeline.Nuke.Tests.Support;
using MlPipeline.Training.Workers;
using Nuke.Common.Tooling;

namespace MlPipeline.Nuke.Tests.Stages;

public sealed class Requests_that_a_build_changes : IDisposable
{
    private readonly TinyModel model = new();

    public static TheoryData<string, Configure<TrainRequest>> Forbidden => new()
    {
        { "Data", request => request with { Data = "other.csv" } },
        { "Model", request => request with { Model = "other.zip" } },
        { "Scores", request => request with { Scores = "other.csv" } },
        { "Golden", request => request with { Golden = "other.jsonl" } },
        { "Importance", request => request with { Importance = "other.json" } },
        { "Worker.Executable", request => request with { Worker = request.Worker with { Executable = "other" } } },
    };

    public void Dispose() => model.Dispose();

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void Leave_alone_what_other_stages_rely_on(string part, Configure<TrainRequest> change)
    {
        var outcome = model.Run(new TrainStage(change));
        var fault = Assert.IsType<UserException>(Assert.Single(outcome.Failures)).Fault;
        Assert.Equal(("TrainSettings changes what it must leave alone", part), (fault.Problem, fault.Actual));
    }

    [Fact]
    public void Restore_no_other_pins_than_the_models()
    {
        var outcome = model.Run(new RestoreDataStage(request => request with { PinFiles = [], Force = true }), options => options with { Force = true });
        Assert.Equal("PinFiles", Assert.IsType<UserException>(Assert.Single(outcome.Failures)).Fault.Actual);
    }

    [Fact]
    public void Publish_for_no_other_runtime_than_the_builds()
    {
        var outcome = model.Run(new CompileStage(request => request with { Rid = "osx-arm64", Locked = false }), options => options with { Force = true });
        Assert.Equal("Rid", Assert.IsType<UserException>(Assert.Single(outcome.Failures)).Fault.Actual);
    }
}
