using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;
using MlPipeline.Training.Executables;
using MlPipeline.Training.Tests.Support;
using MlPipeline.Training.Workers;

namespace MlPipeline.Training.Tests.Executables;

public sealed class ProgressOfAFit
{
    private const int Trees = 400;

    [Fact]
    public void Trees_are_counted_to_their_number()
    {
        var told = new List<WorkerStep>();
        var ml = new MLContext(1);
        var rows = ml.Data.LoadFromEnumerable(Sample.Rows(20_000));
        var pipeline = ml.Transforms.Concatenate("Features", nameof(Sample.Width))
            .Append(ml.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options { NumberOfTrees = Trees, NumberOfThreads = 1 }));
        using (FitProgress.Of(ml, told.Add))
            pipeline.Fit(rows);
        var trees = told.Where(step => step is { Phase: "FastTree training", Unit: "trees", Total: Trees }).Select(step => step.Done).ToList();
        Assert.NotEmpty(trees);
        Assert.Equal(trees.Order(), trees);
        Assert.All(trees, done => Assert.InRange(done, 0, Trees));
        Assert.Equal(told.Distinct(), told);
    }

    [Fact]
    public void Nothing_is_told_when_nothing_is_fitted()
    {
        var told = new List<WorkerStep>();
        FitProgress.Of(new MLContext(1), told.Add).Dispose();
        Assert.Empty(told);
    }
}
