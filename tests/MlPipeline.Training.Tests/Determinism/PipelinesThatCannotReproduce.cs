using Microsoft.ML;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;
using MlPipeline.Training.Determinism;

namespace MlPipeline.Training.Tests.Determinism;

public sealed class PipelinesThatCannotReproduce
{
    private static readonly MLContext Ml = new(1);

    public static TheoryData<string> AsManyThreadsAsProcessors =>
    [
        "FastTreeBinaryTrainer", "FastForestRegressionTrainer", "GamBinaryTrainer", "LightGbmMulticlassTrainer", "SdcaLogisticRegressionBinaryTrainer",
        "SdcaMaximumEntropyMulticlassTrainer", "SdcaRegressionTrainer", "SgdCalibratedTrainer", "LbfgsLogisticRegressionBinaryTrainer",
        "LbfgsMaximumEntropyMulticlassTrainer", "LbfgsPoissonRegressionTrainer",
    ];

    [Theory]
    [MemberData(nameof(AsManyThreadsAsProcessors))]
    public void A_trainer_with_as_many_threads_as_processors_is_refused_and_the_option_named(string trainer) =>
        Assert.Contains($"{trainer} takes as many threads as the machine has processors: set NumberOfThreads = 1", FaultsOf(AsTheyCome.Single(estimator => estimator.GetType().Name == trainer)));

    [Fact]
    public void Trainers_with_the_options_set_are_accepted() => Assert.Empty(AsTheyShouldBe.SelectMany(FaultsOf));

    [Fact]
    public void Trainers_that_draw_on_the_seeded_context_alone_are_accepted() =>
        Assert.Empty(FaultsOf(Ml.BinaryClassification.Trainers.AveragedPerceptron()).Concat(FaultsOf(Ml.Transforms.ProjectToPrincipalComponents("A", "B"))));

    [Fact]
    public void LightGBM_needs_a_seed_and_one_order_of_adding_up() =>
        Assert.Equal(
            [
                "LightGbmBinaryTrainer takes as many threads as the machine has processors: set NumberOfThreads = 1",
                "LightGbmBinaryTrainer has no seed: set Seed = Seed",
                "LightGbmBinaryTrainer may add up in any order: set Deterministic = true",
                "LightGbmBinaryTrainer chooses its histograms by a race: set ForceRowWise = true",
            ],
            FaultsOf(Ml.BinaryClassification.Trainers.LightGbm()));

    [Theory]
    [InlineData(2, true)]
    [InlineData(1, false)]
    public void Stochastic_ascent_repeats_itself_with_one_thread_only(int threads, bool isRefused)
    {
        var options = new SdcaRegressionTrainer.Options { NumberOfThreads = threads };
        Assert.Equal(isRefused, FaultsOf(Ml.Regression.Trainers.Sdca(options)).Contains($"SdcaRegressionTrainer does not repeat itself with {threads} threads: set NumberOfThreads = 1"));
    }

    [Fact]
    public void Trees_may_have_any_declared_number_of_threads() =>
        Assert.Empty(FaultsOf(Ml.Regression.Trainers.FastTree(new FastTreeRegressionTrainer.Options { NumberOfThreads = 4 })));

    [Fact]
    public void A_trainer_inside_of_others_is_found()
    {
        var inner = Ml.BinaryClassification.Trainers.FastTree();
        var pipeline = Ml.Transforms.CopyColumns("A", "B").Append(Ml.Transforms.NormalizeMinMax("C").Append(Ml.MulticlassClassification.Trainers.OneVersusAll(inner)));
        Assert.Equal(["FastTreeBinaryTrainer takes as many threads as the machine has processors: set NumberOfThreads = 1"], FaultsOf(pipeline));
    }

    [Fact]
    public void A_context_without_a_seed_is_refused()
    {
        const string Fault = "the pipeline is made with an MLContext without a seed: use the one that Pipeline is given";
        Assert.Contains(Fault, FaultsOf(new MLContext().BinaryClassification.Trainers.AveragedPerceptron()));
        Assert.DoesNotContain(Fault, FaultsOf(new MLContext(0).BinaryClassification.Trainers.AveragedPerceptron()));
    }

    private static IReadOnlyList<IEstimator<ITransformer>> AsTheyCome =>
    [
        Ml.BinaryClassification.Trainers.FastTree(), Ml.Regression.Trainers.FastForest(), Ml.BinaryClassification.Trainers.Gam(),
        Ml.MulticlassClassification.Trainers.LightGbm(), Ml.BinaryClassification.Trainers.SdcaLogisticRegression(),
        Ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(), Ml.Regression.Trainers.Sdca(), Ml.BinaryClassification.Trainers.SgdCalibrated(),
        Ml.BinaryClassification.Trainers.LbfgsLogisticRegression(), Ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(), Ml.Regression.Trainers.LbfgsPoissonRegression(),
    ];

    private static IReadOnlyList<IEstimator<ITransformer>> AsTheyShouldBe =>
    [
        Ml.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options { NumberOfThreads = 1 }),
        Ml.Regression.Trainers.FastForest(new FastForestRegressionTrainer.Options { NumberOfThreads = 1 }),
        Ml.BinaryClassification.Trainers.Gam(new GamBinaryTrainer.Options { NumberOfThreads = 1 }),
        Ml.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options { NumberOfThreads = 1, Seed = 1, Deterministic = true, ForceRowWise = true }),
        Ml.BinaryClassification.Trainers.SdcaLogisticRegression(new SdcaLogisticRegressionBinaryTrainer.Options { NumberOfThreads = 1 }),
        Ml.BinaryClassification.Trainers.SgdCalibrated(new SgdCalibratedTrainer.Options { NumberOfThreads = 1 }),
        Ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options { NumberOfThreads = 1 }),
        Ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options { NumberOfThreads = 1 }),
    ];

    private static IEnumerable<string> FaultsOf(IEstimator<ITransformer> pipeline) => DeterminismRules.FaultsOf(pipeline, typeof(string));
}
