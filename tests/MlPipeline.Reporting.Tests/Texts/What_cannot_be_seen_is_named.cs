using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Tests.Texts;

public sealed class What_cannot_be_seen_is_named
{
    [Theory]
    [InlineData("a\u202eb", "a⟨U+202E⟩b")]
    [InlineData("a\u200bb", "a⟨U+200B⟩b")]
    [InlineData("a\u0000b", "a⟨U+0000⟩b")]
    [InlineData("a\u001b[31mb", "a⟨U+001B⟩[31mb")]
    [InlineData("a\U000E0041b", "a⟨U+E0041⟩b")]
    [InlineData("a\u3164b", "a⟨U+3164⟩b")]
    [InlineData("  a \u00a0\u2028 b  ", "a b")]
    [InlineData("e\u0301\u0301\u0301\u0301\u0301", "e\u0301\u0301\u0301")]
    [InlineData("größer 数 ✅", "größer 数 ✅")]
    public void On_one_line(string text, string expected) => Assert.Equal(expected, VisibleText.Line(text, 100));

    [Fact]
    public void Half_a_character_is_replaced() => Assert.Equal("a\ufffdb", VisibleText.Line("a\ud800b", 100));

    [Fact]
    public void A_long_text_is_cut() => Assert.Equal("abc…", VisibleText.Line("abcdef", 3));

    [Fact]
    public void A_text_of_just_that_length_is_not() => Assert.Equal("abc", VisibleText.Line("abc", 3));

    [Theory]
    [InlineData("::error::x", ": :error: :x")]
    [InlineData(":::::", ": : : : :")]
    [InlineData("##[error]x", "# #[error]x")]
    [InlineData("###vso[x]", "# # #vso[x]")]
    public void A_workflow_command_is_pulled_apart(string text, string expected) => Assert.Equal(expected, PlainText.Line(text, 100));
}
