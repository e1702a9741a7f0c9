using CsCheck;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Steps;

namespace MlPipeline.Core.Tests.Steps;

public sealed class Step_inputs
{
    [Fact]
    public void Have_a_key_that_does_not_depend_on_the_order_they_were_added_in() =>
        Assert.Equal(new StepInputs { { "a", "1" }, { "b", "2" } }.Key(), new StepInputs { { "b", "2" }, { "a", "1" } }.Key());

    [Fact]
    public void Have_different_keys_when_they_differ() => Gen.Dictionary(Gen.String, Gen.String)[0, 4].Array[2].Sample(pair =>
    {
        var (left, right) = (Inputs(pair[0]), Inputs(pair[1]));
        return left.SequenceEqual(right) == (left.Key() == right.Key());
    });

    [Theory]
    [InlineData("a", "b c", "a b", "c")]
    [InlineData("a", "1\nb 2", "a", "1 b 2")]
    public void Cannot_be_cut_in_another_way_to_the_same_key(string name, string value, string otherName, string otherValue) =>
        Assert.NotEqual(new StepInputs { { name, value } }.Key(), new StepInputs { { otherName, otherValue } }.Key());

    [Fact]
    public void Cannot_hide_one_input_in_another() =>
        Assert.NotEqual(new StepInputs { { "a", "1\nb 2" } }.Key(), new StepInputs { { "a", "1" }, { "b", "2" } }.Key());

    [Fact]
    public void Say_what_changed_in_words()
    {
        var before = new StepInputs { { "data", Digest.Of("1") }, { "gone", "x" }, { "same", "y" }, { "seed", 1 }, { "share", 0.3 } };
        var now = new StepInputs { { "data", Digest.Of("2") }, { "new", "z" }, { "same", "y" }, { "seed", 2 }, { "share", 0.3 } };

        Assert.Equal(["data changed", "gone is gone", "new is new", "seed was 1, is 2"], now.ChangesSince(before));
    }

    [Fact]
    public void That_are_equal_have_no_changes() =>
        Assert.Empty(new StepInputs { { "a", "1" } }.ChangesSince(new StepInputs { { "a", "1" } }));

    private static StepInputs Inputs(Dictionary<string, string> values)
    {
        var inputs = new StepInputs();
        foreach (var (name, value) in values)
            inputs.Add(name, value);
        return inputs;
    }
}
