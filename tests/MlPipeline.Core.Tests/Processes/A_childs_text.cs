using MlPipeline.Core.Errors;
using MlPipeline.Core.Processes;

namespace MlPipeline.Core.Tests.Processes;

public sealed class A_childs_text
{
    [Theory]
    [InlineData("::warning::words", ": :warning::words")]
    [InlineData("  ::error::after blanks", ": :error::after blanks")]
    [InlineData("\t\u00a0::error::after others", ": :error::after others")]
    [InlineData("\u001b[1;31m::error::after colour", ": :error::after colour")]
    [InlineData("\u200b::error::after a zero width", ": :error::after a zero width")]
    [InlineData("a ::colon:: inside", "a ::colon:: inside")]
    [InlineData("a ##[error]b ##vso[c]", "a # #[error]b # #vso[c]")]
    [InlineData("##\u0007[error]", "# #[error]")]
    [InlineData("###[error]", "## #[error]")]
    [InlineData("## a heading", "## a heading")]
    [InlineData("\u001b]0;title\u0007after", "after")]
    [InlineData("one\rtwo\u2028three\u009b31m", "onetwothree31m")]
    [InlineData("a\tb é € 漢 😀", "a b é € 漢 😀")]
    [InlineData("", "")]
    public void A_line_is_told_without_what_terminals_and_build_servers_obey(string line, string told) => Assert.Equal(told, ChildText.Plain(line));

    [Fact]
    public void An_endless_line_is_cut() => Assert.Equal(2_001, ChildText.Plain(new string('x', 1_000_000)).Length);

    [Fact]
    public void A_fault_is_told_part_by_part_and_line_by_line()
    {
        var fault = ChildText.Plain(new UserFault("::error::a", "b\u0007") { Place = "c\n::debug::d", Actual = "\u001b[1me" });

        Assert.Equal(new UserFault(": :error::a", "b") { Place = "c\n: :debug::d", Actual = "e" }, fault);
    }
}
