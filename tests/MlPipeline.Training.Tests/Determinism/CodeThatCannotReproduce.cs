using Microsoft.ML;
using Microsoft.ML.Trainers;
using MlPipeline.Training.Determinism;

namespace MlPipeline.Training.Tests.Determinism;

public sealed class CodeThatCannotReproduce
{
    [Fact]
    public void Splits_and_shuffles_without_a_seed_are_named_with_their_method() =>
        Assert.Equal(
            ["Splitting.Fit calls TrainTestSplit without a seed: pass seed: Seed", "Splitting.Fit calls ShuffleRows without a seed: pass seed: Seed"],
            CodeRules.FaultsOf(typeof(Splitting)));

    [Fact]
    public void Splits_and_shuffles_with_a_seed_are_accepted() => Assert.Empty(CodeRules.FaultsOf(typeof(SplittingBySeed)));

    [Fact]
    public void Random_numbers_without_a_seed_are_found_where_the_definition_calls_for_them() =>
        Assert.Equal(["Drawing.Next draws random numbers without a seed: use new Random(Seed)"], CodeRules.FaultsOf(typeof(CallingForOthers)));

    [Fact]
    public void Random_numbers_with_a_seed_are_accepted() => Assert.Empty(CodeRules.FaultsOf(typeof(DrawingBySeed)));

    [Fact]
    public void A_context_that_has_no_seed_is_found_in_a_lambda() =>
        Assert.Equal(["Remaking.Make makes an MLContext without a seed: use the one that Pipeline is given"], CodeRules.FaultsOf(typeof(Remaking)));

    [Fact]
    public void Clusters_by_as_many_threads_as_processors_are_refused() =>
        Assert.Equal(["Clustering.Make calls KMeans with as many threads as the machine has processors: pass options with NumberOfThreads = 1"], CodeRules.FaultsOf(typeof(Clustering)));

    [Fact]
    public void Clusters_by_one_thread_are_accepted() => Assert.Empty(CodeRules.FaultsOf(typeof(ClusteringByOne)));

    private static class Splitting
    {
        public static IDataView Fit(MLContext ml, IDataView rows) => ml.Data.ShuffleRows(ml.Data.TrainTestSplit(rows).TrainSet);
    }

    private static class SplittingBySeed
    {
        public static IDataView Fit(MLContext ml, IDataView rows) => ml.Data.ShuffleRows(ml.Data.TrainTestSplit(rows, seed: 3).TrainSet, 4);
    }

    private static class CallingForOthers
    {
        public static int Make() => Drawing.Next();
    }

    private static class Drawing
    {
        public static int Next() => Random.Shared.Next();
    }

    private static class DrawingBySeed
    {
        public static int Next() => new Random(7).Next();
    }

    private static class Remaking
    {
        public static Func<MLContext> Make() => () => new MLContext();
    }

    private static class Clustering
    {
        public static KMeansTrainer Make(MLContext ml) => ml.Clustering.Trainers.KMeans("Features", numberOfClusters: 3);
    }

    private static class ClusteringByOne
    {
        public static KMeansTrainer Make(MLContext ml) => ml.Clustering.Trainers.KMeans(new KMeansTrainer.Options { NumberOfClusters = 3, NumberOfThreads = 1 });
    }
}
