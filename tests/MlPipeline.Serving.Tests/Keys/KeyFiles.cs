using System.Text;
using MlPipeline.Core.Errors;
using MlPipeline.Serving.Keys;
using MlPipeline.Serving.Tests.Support;

namespace MlPipeline.Serving.Tests.Keys;

public sealed class KeyFiles : IDisposable
{
    private readonly TestFolder folder = new();

    [Fact]
    public void Hold_keys_comments_and_empty_lines()
    {
        var keys = Read($"# those who may\n\n  {ServiceProcess.LineOf("one", "first")}  # until May\r\n{ServiceProcess.LineOf("two", "zweiter Schlüssel")}");
        Assert.Equal((2, true, true, false, false), (keys.Count, Opens(keys, "first"), Opens(keys, "zweiter Schlüssel"), Opens(keys, "third"), Opens(keys, "")));
    }

    [Theory]
    [InlineData("name-alone")]
    [InlineData("name the-key-itself")]
    [InlineData("name sha256:1234")]
    [InlineData("a b sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    public void Are_refused_by_line_and_without_repeating_it(string line)
    {
        var fault = Assert.Throws<UserException>(() => Read($"# comment\n{line}\n")).Fault;
        Assert.EndsWith("keys:2", fault.Place, StringComparison.Ordinal);
        Assert.DoesNotContain(line, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void That_are_missing_are_a_clear_error() =>
        Assert.Equal("The keys cannot be read", Assert.Throws<UserException>(() => KeyLines.Read(folder.At("none"), Stream.Null)).Fault.Problem);

    [Fact]
    public void None_open_nothing()
    {
        var keys = KeyLines.Read(null, Stream.Null);
        Assert.Equal((0, false), (keys.Count, Opens(keys, "")));
    }

    [Theory]
    [InlineData("\n\nrest", "rest")]
    [InlineData("\n", "")]
    [InlineData("", "")]
    public void Of_standard_input_end_by_an_empty_line_or_the_end_and_leave_the_rest(string end, string rest)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(ServiceProcess.LineOf("one", "first") + end));
        Assert.True(Opens(KeyLines.Read("-", input), "first"));
        Assert.Equal(rest, new StreamReader(input).ReadToEnd());
    }

    public void Dispose() => folder.Dispose();

    private static bool Opens(ApiKeys keys, string key) => keys.Open(Encoding.UTF8.GetBytes(key));

    private ApiKeys Read(string text) => KeyLines.Read(folder.Write("keys", text), Stream.Null);
}
