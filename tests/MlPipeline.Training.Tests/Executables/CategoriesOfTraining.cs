using System.ComponentModel.DataAnnotations;
using System.Globalization;
using MlPipeline.Training.Definitions;
using MlPipeline.Training.Executables;

namespace MlPipeline.Training.Tests.Executables;

public sealed class CategoriesOfTraining
{
    [Fact]
    public void Are_the_distinct_names_in_ordinal_order() => Assert.Equal(["Green", "blue", "red"], Of("red", "blue", "red", "Green")["free"]);

    [Fact]
    public void Hold_neither_declared_columns_nor_numbers() => Assert.Equal(["free", "perhaps"], Of("red").Keys);

    [Fact]
    public void Hold_no_name_for_what_is_not_there() => Assert.Empty(Of("red")["perhaps"]);

    [Theory]
    [InlineData(1_000, true)]
    [InlineData(1_001, false)]
    public void Leave_out_a_column_of_very_many_names(int names, bool there) =>
        Assert.Equal(there, Of([.. Enumerable.Range(0, names).Select(name => name.ToString(CultureInfo.InvariantCulture))]).ContainsKey("free"));

    private static SortedDictionary<string, IReadOnlyList<string>> Of(params string[] names) => TrainedCategories.Of([.. names.Select(name => new Row { Free = name })]);

    private sealed class Row : BinaryRow
    {
        public float Number { get; set; }

        public string Free { get; set; } = "";

        public string? Perhaps { get; set; }

        [AllowedValues("yes", "no")]
        public string Declared { get; set; } = "yes";
    }
}
