using MlPipeline.Core.Models;
using MlPipeline.Core.Tables;

namespace MlPipeline.Data.Tests.Checking;

/// <summary>A model to hold tables against.</summary>
internal static class Described
{
    public static ModelDescription Model { get; } = new()
    {
        Name = "credit",
        Purpose = "Tells good from bad.",
        Task = ModelTask.BinaryClassification,
        DataFile = "data.csv",
        Format = TextFormat.Default,
        Columns =
        [
            new ColumnDescription("age", ColumnKind.Number) { Minimum = 18, Maximum = 99.5 },
            new ColumnDescription("job", ColumnKind.Category) { Categories = ["skilled", "none"] },
        ],
        Label = new LabelDescription("class", "good", "bad"),
        Threshold = 0.5,
        Expectations = [],
        Seed = 1,
        Split = new SplitDescription(0.3, 1, []),
        Groups = [],
        Gates = new GateSet([]),
    };
}
