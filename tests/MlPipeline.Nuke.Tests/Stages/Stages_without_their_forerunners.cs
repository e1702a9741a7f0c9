using MlPipeline.Core.Errors;
using MlPipeline.Nuke.Stages;
using MlPipeline.Nuke.Tests.Support;

namespace MlPipeline.Nuke.Tests.Stages;

public sealed class Stages_without_their_forerunners : IDisposable
{
    private readonly TinyModel model = new();

    public void Dispose() => model.Dispose();

    [Fact]
    public void Name_the_one_that_must_run()
    {
        Assert.Equal("Train", MissingFor(new EvaluateStage(TinyModel.Unchanged)));
        Assert.Equal("Train", MissingFor(new GateStage(TinyModel.Unchanged)));
        Assert.Equal("Train", MissingFor(new AcceptBaselineStage(TinyModel.Unchanged)));
        Assert.Equal("Train", MissingFor(new ReproduceStage(TinyModel.Unchanged.Training, 1)));
        File.Delete(model.Folder.DataManifest);
        Assert.Equal("RestoreData", MissingFor(new ValidateDataStage()));
        Assert.Equal("RestoreData", MissingFor(new TrainStage(TinyModel.Unchanged.Training)));
        File.Delete(model.Folder.ApplicationManifest);
        Assert.Equal("Compile", MissingFor(new ValidateDataStage()));
        Assert.Equal("Compile", MissingFor(new TrainStage(TinyModel.Unchanged.Training)));
    }

    [Fact]
    public void Do_not_read_a_description_of_former_sources()
    {
        model.Write("src/Models/Tiny/Tiny.cs", "// another model");
        Assert.Equal("Compile", MissingFor(new ValidateDataStage()));
    }

    [Fact]
    public void Name_the_command_that_pins_a_data_file_without_a_pin()
    {
        File.Delete(model.Data + ".dvc");
        File.Delete(model.Data);
        model.WriteManifests();
        var fault = Assert.IsType<UserException>(Assert.Single(model.Run(new TrainStage(TinyModel.Unchanged.Training)).Failures)).Fault;
        Assert.Equal("./build.sh PinData --data-path src/Models/Tiny/data/tiny.csv", fault.Mend);
    }

    [Fact]
    public void Are_told_as_to_do_by_the_status()
    {
        var outcome = model.Run(new StatusStage(TinyModel.Unchanged));
        Assert.Equal(
            ["Data: up to date", "Application: up to date", "Validation: to do", "Training: to do", "Evaluation: to do", "Image: to do", "Release: none"],
            outcome.Facts.Select(fact => $"{fact.Key}: {fact.Value}"));
    }

    private string MissingFor(IStage stage)
    {
        var fault = Assert.IsType<UserException>(Assert.Single(model.Run(stage).Failures)).Fault;
        Assert.EndsWith(" has no result that still counts", fault.Problem, StringComparison.Ordinal);
        return fault.Mend["./build.sh ".Length..];
    }
}
