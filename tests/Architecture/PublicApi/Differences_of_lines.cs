namespace MlPipeline.Architecture.Tests.PublicApi;

public sealed class Differences_of_lines
{
    [Fact]
    public void Equal_texts_have_none() => Assert.Empty(LineDifference.Of(["a", "b"], ["a", "b"]));

    [Fact]
    public void A_changed_line_is_told_with_the_type_it_is_in() => Assert.Equal(
        ["      public class A", "-         int B()", "+         int C()"],
        LineDifference.Of(["    public class A", "    {", "        int B()", "    }"], ["    public class A", "    {", "        int C()", "    }"]));

    [Fact]
    public void Lines_at_the_end_are_told() => Assert.Equal(["+ b", "+ c"], LineDifference.Of(["a"], ["a", "b", "c"]));
}
