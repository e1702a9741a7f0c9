using System.Text;
using MlPipeline.Core.Errors;
using MlPipeline.Data.Content;
using MlPipeline.Data.Pins;

namespace MlPipeline.Data.Tests.Pins;

public sealed class A_pin_that_is_read
{
    private const string Md5 = "e5ebd4c02cefbe7955977c67ada242b7";
    private const string Sha256 = "38b6dbf6fb4b0311a3ffc005730f42623128591fb36473ab3c22d270c0467632";

    [Fact]
    public void Of_DVC_3_has_the_raw_rule()
    {
        var pin = Parse($"outs:\n- md5: {Md5}\n  size: 8\n  isexec: true\n  hash: md5\n  path: sub/plain.csv\n  remote: other\n");

        Assert.Equal((Md5, false, HashRule.Raw, 8L, true), (pin.Id, pin.IsDirectory, pin.Rule, pin.Size, pin.IsExecutable));
        Assert.Equal(("sub/plain.csv", "/repository/data/sub/plain.csv", "other"), (pin.Path, pin.Target, pin.Remote));
    }

    [Fact]
    public void Of_DVC_2_has_the_text_rule() => Assert.Equal(HashRule.Text, Parse($"outs:\n- md5: {Md5}\n  path: a.csv\n").Rule);

    [Fact]
    public void Of_a_directory_says_how_many_files()
    {
        var pin = Parse($"outs:\n- md5: {Md5}.dir\n  size: 15\n  nfiles: 6\n  hash: md5\n  path: tree\n");

        Assert.Equal((Md5, $"{Md5}.dir", true, 6), (pin.Md5, pin.Id, pin.IsDirectory, pin.Files));
    }

    [Fact]
    public void Counts_its_SHA_256_while_meta_is_of_the_same_md5() =>
        Assert.Equal(Sha256, Parse($"outs:\n- md5: {Md5}\n  hash: md5\n  path: a\nmeta:\n  md5: {Md5}\n  sha256: {Sha256}\n").Sha256?.Hex);

    [Fact]
    public void Ignores_the_SHA_256_that_DVC_left_behind_when_it_wrote_another_md5() =>
        Assert.Null(Parse($"outs:\n- md5: {Md5}\n  hash: md5\n  path: a\nmeta:\n  md5: {Md5.Replace('e', 'f')}\n  sha256: {Sha256}\n").Sha256);

    [Fact]
    public void Names_what_a_rewritten_pin_would_lose() => Assert.Equal(
        ["deps", "desc", "meta.owner"],
        Parse($"deps:\n- path: x\nouts:\n- md5: {Md5}\n  path: a\n  desc: text\nmeta:\n  owner: me\n").Foreign);

    [Theory]
    [InlineData("outs:\n- md5: x\n  path: a\n", 2, "The pin's md5 is no MD5")]
    [InlineData("outs:\n- md5: E5EBD4C02CEFBE7955977C67ADA242B7\n  path: a\n", 2, "The pin's md5 is no MD5")]
    [InlineData("outs:\n- path: a\n", 2, "The pin has no md5, so nothing says which bytes it pins")]
    [InlineData($"outs:\n- md5: {Md5}\n  size: 1\n", 2, "The pin has no path")]
    [InlineData($"outs:\n- md5: {Md5}\n  path: /etc/passwd\n", 3, "The pin's path cannot be followed: it is absolute")]
    [InlineData($"outs:\n- md5: {Md5}\n  path: ../up.csv\n", 3, "The pin's path cannot be followed: it has the part '..'")]
    [InlineData($"outs:\n- md5: {Md5}\n  path: a/../../up.csv\n", 3, "The pin's path cannot be followed: it has the part '..'")]
    [InlineData($"outs:\n- md5: {Md5}\n  path: .Git/hooks/pre-commit\n", 3, "The pin's path cannot be followed: it leads into '.Git'")]
    [InlineData($"outs:\n- md5: {Md5}\n  path: ''\n", 3, "The pin's path cannot be followed: it is empty")]
    [InlineData($"outs:\n- md5: {Md5}\n  path: a//b\n", 3, "The pin's path cannot be followed: it has an empty part")]
    [InlineData($"outs:\n- md5: {Md5}\n  path: \"a\\0b\"\n", 3, "The pin's path cannot be followed: it holds a NUL")]
    [InlineData($"outs:\n- md5: {Md5}\n  size: -1\n  path: a\n", 3, "The pin's 'size' is absurd")]
    [InlineData($"outs:\n- md5: {Md5}\n  size: 99999999999999999999\n  path: a\n", 3, "The pin's 'size' is absurd")]
    [InlineData($"outs:\n- md5: {Md5}\n  nfiles: 1e9\n  path: a\n", 3, "The pin's 'nfiles' is absurd")]
    [InlineData($"outs:\n- md5: {Md5}\n  hash: sha1\n  path: a\n", 3, "The pin's hash is unknown")]
    [InlineData($"outs:\n- md5: {Md5}\n  cache: false\n  path: a\n", 3, "The pin says that its data is stored nowhere")]
    [InlineData($"outs:\n- md5: {Md5}\n  isexec: perhaps\n  path: a\n", 3, "The pin's 'isexec' is neither true nor false")]
    [InlineData($"outs:\n- md5: {Md5}\n  path: [a]\n", 3, "The pin's 'path' is not a single value")]
    [InlineData($"wdir: ../other\nouts:\n- md5: {Md5}\n  path: a\n", 1, "The pin is for another folder than its own")]
    [InlineData($"outs:\n- md5: {Md5}\n  path: a\n- md5: {Md5}\n  path: b\n", 4, "The pin has several outputs")]
    [InlineData("outs: []\n", 1, "The pin's outs are no list of one output")]
    [InlineData("outs: text\n", 1, "The pin's outs are no list of one output")]
    [InlineData("deps: []\n", 1, "The pin has no outs")]
    [InlineData("", 1, "The pin is not one YAML mapping")]
    [InlineData("just text\n", 1, "The pin is not one YAML mapping")]
    [InlineData("outs:\n- md5: 'unclosed\n", 2, "The pin is not YAML")]
    [InlineData("outs:\n  - a\n wrong: indent\n", 3, "The pin is not YAML")]
    [InlineData("a: &x 1\nouts: *x\n", 2, "The pin uses a YAML alias, which DVC never writes")]
    [InlineData("a: [[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]\n", 1, "The pin is nested too deeply to be one")]
    [InlineData($"outs:\n- md5: {Md5}\n  path: a\nmeta:\n  md5: {Md5}\n  sha256: abc\n", 6, "The pin's sha256 is no SHA-256")]
    [InlineData($"outs:\n- md5: {Md5}\n  path: a\nmeta: text\n", 4, "The pin's 'meta' is not a mapping")]
    public void Is_refused_with_file_and_line_when_it_cannot_be_followed(string text, int line, string problem)
    {
        var fault = Assert.Throws<UserException>(() => Parse(text)).Fault;

        Assert.Equal((problem, $"/repository/data/a.csv.dvc:{line}"), (fault.Problem, fault.Place));
        Assert.Contains("PinData", fault.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_refused_when_it_is_not_UTF_8() =>
        Assert.Equal("The pin is not UTF-8 text", Assert.Throws<UserException>(() => PinReader.Parse("p.dvc", [0x6f, 0xff, 0xfe])).Fault.Problem);

    [Fact]
    public void Is_refused_when_it_is_far_too_long() =>
        Assert.Equal("The pin is too long to be one", Assert.Throws<UserException>(() => Parse(new string('#', 100_000))).Fault.Problem);

    [Fact]
    public void That_is_not_there_is_named()
    {
        using var folder = new TemporaryFolder();
        var missing = Path.Combine(folder.Path, "a.dvc");

        var fault = Assert.Throws<UserException>(() => PinReader.Read(missing)).Fault;

        Assert.Equal(("The pin cannot be read", missing), (fault.Problem, fault.Place));
    }

    private static Pin Parse(string text) => PinReader.Parse("/repository/data/a.csv.dvc", Encoding.UTF8.GetBytes(text));
}
