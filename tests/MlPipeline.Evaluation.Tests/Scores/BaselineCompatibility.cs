using MlPipeline.Core.Digests;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Tables;
using MlPipeline.Evaluation.Scores;

namespace MlPipeline.Evaluation.Tests.Scores;

public class BaselineCompatibility
{
    private static readonly ModelDescription Model = new()
    {
        Name = "credit",
        Purpose = "",
        Task = ModelTask.BinaryClassification,
        DataFile = "data.csv",
        Format = TextFormat.Default,
        Expectations = [],
        Columns = [new ColumnDescription("age", ColumnKind.Number), new ColumnDescription("sex", ColumnKind.Category)],
        Label = new LabelDescription("class", "good", "bad"),
        Threshold = 0.5,
        Seed = 1,
        Split = new SplitDescription(0.3, 1, ["age"]),
        Groups = [],
        Gates = new GateSet([]),
    };

    private static readonly BaselineRecord Baseline = new()
    {
        Model = Digest.Of("model"),
        Evaluation = Digest.Of("evaluation"),
        Threshold = 0.5,
        Split = new SplitDescription(0.3, 1, ["age"]),
        Label = Model.Label,
        Columns = [new ColumnDescription("age", ColumnKind.Number)],
    };

    [Fact]
    public void A_baseline_that_reads_fewer_columns_of_the_same_kinds_is_compared() =>
        Assert.Null(BaselineScores.Incompatibility(Baseline, Model));

    [Fact]
    public void Another_share_seed_or_key_is_not_compared()
    {
        AssertReason("another share", Baseline with { Split = Baseline.Split with { Share = 0.2 } });
        AssertReason("another seed", Baseline with { Split = Baseline.Split with { Seed = 2 } });
        AssertReason("another key", Baseline with { Split = Baseline.Split with { Key = [] } });
    }

    [Fact]
    public void Another_label_or_schema_is_not_compared()
    {
        AssertReason("another label", Baseline with { Label = Baseline.Label with { Positive = "bad", Negative = "good" } });
        AssertReason("'income'", Baseline with { Columns = [new ColumnDescription("income", ColumnKind.Number)] });
        AssertReason("another kind", Baseline with { Columns = [new ColumnDescription("age", ColumnKind.Category)] });
    }

    private static void AssertReason(string expected, BaselineRecord baseline) =>
        Assert.Contains(expected, BaselineScores.Incompatibility(baseline, Model), StringComparison.Ordinal);
}
