using MlPipeline.Core.Models;
using MlPipeline.Core.Tables;
using MlPipeline.Training.Definitions;

namespace SampleModel.Variants;

/// <summary>Breaks every rule of a description at once.</summary>
internal sealed class Contradicting : SampleDefinition
{
    public override string Name => "Sample Model";

    public override string Purpose => " ";

    public override string DataFile => "../elsewhere.csv";

    public override TextFormat Format => new("utf-9", "");

    public override IReadOnlyList<ExpectationDefinition> Expectations =>
    [
        Expect.RowsBetween(9, 3, because: "why"), Expect.DuplicatesAtMost(1.5, because: " "), Expect.Unique([], because: "why"), Expect.Unique(["a", "a"], because: "why"),
        Expect.MissingAtMost("a", 0.5, because: "why"), Expect.MissingAtMost("a", double.NaN, because: "why"),
    ];

    public override LabelDescription Label => new("colour", Positive: "red", Negative: "red");

    public override SplitDescription Split => new(Share: 1, Seed: 7, Key: []);

    public override double Threshold => double.NaN;

    public override IReadOnlyList<RowGroup<SampleRow>> Groups => [new("score", "", row => row.Colour), new("a", "", row => row.Colour), new("a", "", row => row.Colour)];
}
