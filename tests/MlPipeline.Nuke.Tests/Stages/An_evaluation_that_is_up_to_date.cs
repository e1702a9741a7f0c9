using MlPipeline.Core.Errors;
using MlPipeline.Evaluation;
using MlPipeline.Nuke.Stages;
using MlPipeline.Nuke.Tests.Support;
using MlPipeline.Training.Workers;
using Nuke.Common.Tooling;

namespace MlPipeline.Nuke.Tests.Stages;

public sealed class An_evaluation_that_is_up_to_date : IDisposable
{
    private readonly TinyModel model = new();

    public void Dispose() => model.Dispose();

    [Fact]
    public void Stays_so_while_nothing_changes()
    {
        Assert.False(IsUpToDate(TinyModel.Unchanged));
        Assert.True(IsUpToDate(TinyModel.Unchanged));
    }

    [Fact]
    public void Stays_so_when_the_model_is_trained_again_to_the_same_bytes()
    {
        IsUpToDate(TinyModel.Unchanged);
        Assert.Empty(model.Run(new TrainStage(TinyModel.Unchanged.Training), options => options with { Force = true }).Failures);
        Assert.True(IsUpToDate(TinyModel.Unchanged));
    }

    [Fact]
    public void Is_so_no_more_when_the_build_judges_by_other_values()
    {
        Configure<EvaluationRequest>[] changes =
        [
            request => request with { Threshold = 0.4 },
            request => request with { Seed = 2 },
            request => request with { Groups = [] },
            request => request with { Gates = TinyModel.AucOfAtLeast(0.5) },
        ];
        foreach (var change in changes)
        {
            Assert.False(IsUpToDate(TinyModel.Unchanged with { Evaluation = change }));
            Assert.True(IsUpToDate(TinyModel.Unchanged with { Evaluation = change }));
        }
    }

    [Fact]
    public void Is_so_no_more_when_a_baseline_reads_other_data_though_the_candidate_does_not()
    {
        model.AcceptBaseline("an archive", "an archive");
        IsUpToDate(TinyModel.Unchanged);
        File.AppendAllText(model.Data, "3,b\n");
        model.Write("src/Models/Tiny/data/tiny.csv.dvc", "outs:\n- md5: 2\n  path: tiny.csv\n");
        model.WriteManifests();
        Assert.Empty(model.Run(new TrainStage(TinyModel.Unchanged.Training)).Failures);

        Assert.False(IsUpToDate(TinyModel.Unchanged));
    }

    [Fact]
    public void Is_so_no_more_when_a_baseline_is_scored_under_other_circumstances()
    {
        model.AcceptBaseline("an archive", "an archive");
        IsUpToDate(TinyModel.Unchanged);
        Configure<TrainRequest> narrow = request => request with { Worker = request.Worker with { Environment = new WorkerEnvironment { Vectors = VectorWidth.Narrow } } };

        Assert.Empty(model.Run(new TrainStage(narrow)).Failures);

        Assert.False(IsUpToDate(TinyModel.Unchanged with { Training = narrow }));
    }

    [Fact]
    public void Cannot_be_had_by_a_change_that_depends_on_the_scores()
    {
        Assert.Empty(model.Run(new TrainStage(TinyModel.Unchanged.Training)).Failures);
        var outcome = model.Run(new EvaluateStage(TinyModel.Unchanged with { Evaluation = request => request with { Threshold = request.Candidate.Rows / 1000.0 } }));
        Assert.Equal(ExitCodes.UserFault, outcome.ExitCode);
        Assert.Contains("Threshold, by the scores", outcome.Failures[0].Message, StringComparison.Ordinal);
    }

    private bool IsUpToDate(StageSettings settings)
    {
        Assert.Empty(model.Run(new TrainStage(settings.Training)).Failures);
        var outcome = model.Run(new EvaluateStage(settings));
        Assert.Empty(outcome.Failures);
        return outcome.Facts.Contains(KeyValuePair.Create("State", "up to date"));
    }
}
