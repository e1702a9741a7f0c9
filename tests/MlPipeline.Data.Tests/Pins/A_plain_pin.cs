using System.Text;
using CsCheck;
using MlPipeline.Core.Errors;
using MlPipeline.Data.Pins;

namespace MlPipeline.Data.Tests.Pins;

public sealed class A_plain_pin
{
    private const string File = "/repository/data.dvc";

    [Theory]
    [InlineData("outs:\n- md5: e5ebd4c02cefbe7955977c67ada242b7\n  size: 8\n  hash: md5\n  path: plain.csv\n")]
    [InlineData("outs:\n- md5: e5ebd4c02cefbe7955977c67ada242b7.dir\n  size: 8\n  nfiles: 2\n  hash: md5\n  path: a/b\n")]
    [InlineData("outs:\n- md5: e5ebd4c02cefbe7955977c67ada242b7\n  isexec: true\n  path: x\nmeta:\n  md5: e5ebd4c02cefbe7955977c67ada242b7\n  sha256: 38b6dbf6fb4b0311a3ffc005730f42623128591fb36473ab3c22d270c0467632\n")]
    public void As_DVC_writes_it_needs_no_YAML_parser(string text)
    {
        var plain = PlainPin.TryParse(File, Encoding.UTF8.GetBytes(text));

        Assert.NotNull(plain);
        AssertSame(PinReader.ParseYaml(File, Encoding.UTF8.GetBytes(text)), plain);
    }

    [Fact]
    public void Is_read_just_as_the_YAML_parser_reads_it_or_left_to_it()
    {
        string[] lines =
        [
            "outs:", "- md5: e5ebd4c02cefbe7955977c67ada242b7", "- md5: e5ebd4c02cefbe7955977c67ada242b7.dir", "  size: 8", "  size: 08", "  size: -1", "  nfiles: 3",
            "  isexec: true", "  isexec: false", "  hash: md5", "  hash: sha1", "  path: a.csv", "  path: 'a'", "  path: ../a", "  path: .git/x", "  path: 1", "  cache: false",
            "  remote: other", "meta:", "  md5: e5ebd4c02cefbe7955977c67ada242b7", "  sha256: 38b6dbf6fb4b0311a3ffc005730f42623128591fb36473ab3c22d270c0467632", "  sha256: abc",
            "# comment", "", "wdir: x", "  path: a # b", "  desc: text", "deps: []",
        ];
        var found = 0;
        Gen.Select(Gen.Int[0, lines.Length - 1].Select(line => lines[line]).Array[1, 8], Gen.Bool).Sample(
            picked =>
            {
                var bytes = Encoding.UTF8.GetBytes(string.Join('\n', picked.Item2 ? ["outs:", lines[1], .. picked.Item1] : picked.Item1) + "\n");
                if (PlainPin.TryParse(File, bytes) is not { } plain)
                    return;
                Interlocked.Increment(ref found);
                AssertSame(PinReader.ParseYaml(File, bytes), plain);
            },
            iter: 20_000);
        Assert.True(found > 100);
    }

    [Fact]
    public void That_is_at_fault_is_told_of_by_the_YAML_parser() =>
        Assert.Throws<UserException>(() => PinReader.Parse(File, "outs:\n- md5: x\n  path: a\n"u8.ToArray()));

    private static void AssertSame(Pin expected, Pin actual) => Assert.Equal(expected with { Foreign = [] }, actual with { Foreign = [] });
}
