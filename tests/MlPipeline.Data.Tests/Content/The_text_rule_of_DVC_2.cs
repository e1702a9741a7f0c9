using System.Text;
using MlPipeline.Data.Content;

namespace MlPipeline.Data.Tests.Content;

public sealed class The_text_rule_of_DVC_2 : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Leaves_out_the_carriage_return_of_each_line_end() =>
        Assert.Equal(Repository.Md5("a\nb\r\r\n\nc\r"u8.ToArray()), Md5("a\r\nb\r\r\r\n\r\nc\r"u8.ToArray()));

    [Fact]
    public void Leaves_bytes_with_a_NUL_among_the_first_512_as_they_are()
    {
        byte[] bytes = [.. Text(511), 0, .. "\r\n"u8];

        Assert.Equal(Repository.Md5(bytes), Md5(bytes));
    }

    [Fact]
    public void Does_not_see_a_NUL_after_the_first_512() =>
        Assert.Equal(Repository.Md5([.. Text(512), 0, (byte)'\n']), Md5([.. Text(512), 0, .. "\r\n"u8]));

    [Theory]
    [InlineData(150, true)]
    [InlineData(151, false)]
    public void Takes_up_to_30_in_a_hundred_other_bytes_for_text(int others, bool isText)
    {
        byte[] head = [.. Enumerable.Repeat((byte)0xC3, others), .. Text(498 - others)];

        Assert.Equal(Repository.Md5([.. head, .. isText ? "\n"u8 : "\r\n"u8]), Md5([.. head, .. "\r\n"u8]));
    }

    [Fact]
    public void Does_not_join_a_line_end_that_a_MiB_parts()
    {
        byte[] bytes = [.. Text(ContentBlock.Size - 1), .. "\r\nrest\r\n"u8];
        byte[] hashed = [.. Text(ContentBlock.Size - 1), .. "\r\nrest\n"u8];

        Assert.Equal(Repository.Md5(hashed), Md5(bytes));
    }

    [Fact]
    public void Decides_for_each_MiB_anew()
    {
        byte[] bytes = [0, .. Text(ContentBlock.Size - 3), .. "\r\n"u8, .. "text\r\n"u8];
        byte[] hashed = [0, .. Text(ContentBlock.Size - 3), .. "\r\n"u8, .. "text\n"u8];

        Assert.Equal(Repository.Md5(hashed), Md5(bytes));
    }

    [Fact]
    public void Takes_no_bytes_for_text() => Assert.True(TextRule.IsText([]));

    public void Dispose() => folder.Dispose();

    private static byte[] Text(int length) => Encoding.ASCII.GetBytes(new string('x', length));

    private string? Md5(byte[] bytes)
    {
        var file = Path.Combine(folder.Path, "file");
        File.WriteAllBytes(file, bytes);
        return FileHasher.HashesOf(file, HashRule.Text, TestContext.Current.CancellationToken).Md5;
    }
}
