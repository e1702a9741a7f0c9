using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.ML.Data;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Models;
using MlPipeline.Training.Definitions;
using MlPipeline.Training.Rows;

namespace MlPipeline.Training.Tests.Rows;

public sealed class ColumnsOfARowType
{
    [Fact]
    public void Names_are_the_properties_in_snake_case_unless_an_annotation_says_otherwise() =>
        Assert.Equal(["parent_number", "checking_status", "http_server", "age2_band", "Given Name"], RowSchema.Of<Named>().Select(column => column.Description.Name));

    [Fact]
    public void Inherited_columns_come_first_and_those_that_nobody_fills_are_left_out() =>
        Assert.DoesNotContain(RowSchema.Of<Named>(), column => column.Property.Name is "Label" or "Computed" or "Hidden" or "Unseen" or "Item");

    [Fact]
    public void A_float_is_a_number_and_its_range_the_bounds()
    {
        var column = Column<Annotated>("limited");
        Assert.Equal((ColumnKind.Number, 1.5, 120.0, false), (column.Kind, column.Minimum, column.Maximum, column.Optional));
        Assert.Equal((0.25, 4.0), (Column<Annotated>("typed_range").Minimum, Column<Annotated>("typed_range").Maximum));
    }

    [Fact]
    public void A_string_is_a_category_and_its_allowed_values_the_names()
    {
        var column = Column<Annotated>("chosen");
        Assert.Equal(ColumnKind.Category, column.Kind);
        Assert.Equal(["a", "b,c"], column.Categories);
        Assert.Null(Column<Annotated>("free").Categories);
    }

    [Fact]
    public void A_nullable_string_and_a_number_that_starts_as_NaN_may_be_empty()
    {
        Assert.True(Column<Annotated>("nullable").Optional);
        Assert.True(Column<Annotated>("starts_empty").Optional);
        Assert.False(Column<Annotated>("free").Optional);
    }

    [Fact]
    public void A_member_that_no_column_can_fill_is_named()
    {
        Assert.Equal("Typed.Count", FaultOf<Typed>().Place);
        Assert.Equal("WithNullable.Count", FaultOf<WithNullable>().Place);
        Assert.Equal("WithField.Count", FaultOf<WithField>().Place);
        Assert.Equal("WithNumbers.Count", FaultOf<WithNumbers>().Place);
    }

    private static ColumnDescription Column<TRow>(string name)
        where TRow : BinaryRow, new() => RowSchema.Of<TRow>().Single(column => column.Description.Name == name).Description;

    private static UserFault FaultOf<TRow>()
        where TRow : BinaryRow, new() => Assert.Throws<UserException>(() => RowSchema.Of<TRow>()).Fault;

    private abstract class Parent : BinaryRow
    {
        public float ParentNumber { get; set; }
    }

    private sealed class Named : Parent
    {
        public string CheckingStatus { get; set; } = "";

        public float HTTPServer { get; set; }

        public float Age2Band { get; set; }

        [Column("Given Name")]
        public string Name { get; set; } = "";

        public bool Computed => HTTPServer > Age2Band;

        public string Hidden { get; private set; } = "";

        [NoColumn]
        public DateTime Unseen { get; set; }

        public static float Shared { get; set; }

        public float this[int index]
        {
            get => index;
            set => ParentNumber = value;
        }
    }

    private sealed class Annotated : BinaryRow
    {
        [Range(1.5, 120)]
        public float Limited { get; set; }

        [Range(typeof(double), "0.25", "4")]
        public float TypedRange { get; set; }

        [AllowedValues("a", "b,c")]
        public string Chosen { get; set; } = "";

        public string Free { get; set; } = "";

        public string? Nullable { get; set; }

        public float StartsEmpty { get; set; } = float.NaN;
    }

    private sealed class Typed : BinaryRow
    {
        public int Count { get; set; }
    }

    private sealed class WithNullable : BinaryRow
    {
        public float? Count { get; set; }
    }

    private sealed class WithNumbers : BinaryRow
    {
        [AllowedValues(1f, 2f)]
        public float Count { get; set; }
    }

    private sealed class WithField : BinaryRow
    {
#pragma warning disable CA1051, CS0649 // the fault under test
        public float Count;
#pragma warning restore CA1051, CS0649
    }
}
