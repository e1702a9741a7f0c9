using System.Globalization;
using System.Text;
using CsCheck;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Tables;
using MlPipeline.Serving.Http;

namespace MlPipeline.Serving.Tests.Http;

public sealed class LabelsByThreshold
{
    [Theory]
    [InlineData(0.7f, true)]
    [InlineData(0.70000005f, true)]
    [InlineData(0.6999999f, false)]
    [InlineData(1f, true)]
    [InlineData(0f, false)]
    public void Are_positive_at_the_threshold_as_it_is_written(float score, bool positive) => Assert.Equal(positive, Answer(0.7).IsPositive(score));

    // The evaluation reads scores from their text; the service must decide every row alike.
    [Fact]
    public void Are_those_of_the_evaluation() => Gen.Select(Gen.Float.Unit, Gen.Int[-3, 3]).Sample((score, steps) =>
    {
        var threshold = double.Parse(score.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var near = score;
        for (var step = 0; step < Math.Abs(steps); step++)
            near = steps > 0 ? MathF.BitIncrement(near) : MathF.BitDecrement(near);
        Assert.Equal(double.Parse(near.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) >= threshold, Answer(threshold).IsPositive(near));
    });

    [Fact]
    public void Stand_beside_their_scores_as_they_are_named() => Assert.Equal(
        $$"""{"model":"tiny","digest":"{{Digest.Of("m")}}","predictions":[{"score":1E-05,"label":"nein \"<é>\""},{"score":0.75,"label":"ja"}]}""",
        Encoding.UTF8.GetString(Answer(0.7).ToJson([1e-5f, 0.75f]).Span));

    private static PredictionAnswer Answer(double threshold) => new(
        new ModelDescription
        {
            Name = "tiny",
            Purpose = "To test.",
            Task = ModelTask.BinaryClassification,
            DataFile = "data/tiny.csv",
            Format = TextFormat.Default,
            Columns = [],
            Label = new LabelDescription("y", "ja", "nein \"<é>\""),
            Threshold = threshold,
            Expectations = [],
            Seed = 1,
            Split = new SplitDescription(0.3, 1, []),
            Groups = [],
            Gates = new GateSet([]),
        },
        new ServedModel { Name = "tiny", Model = Digest.Of("m"), Training = Digest.Of("t"), Categories = [] });
}
