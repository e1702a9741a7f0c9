using System.Text;
using CsCheck;
using MlPipeline.Core.Digests;
using MlPipeline.Data.Pins;

namespace MlPipeline.Data.Tests.Pins;

public sealed class A_pin_that_is_written
{
    private const string Md5 = "e5ebd4c02cefbe7955977c67ada242b7";

    [Theory]
    [InlineData("crlf.csv.dvc")]
    [InlineData("plain.csv.dvc")]
    [InlineData("tree.dvc")]
    public void Is_byte_for_byte_what_DVC_wrote(string file)
    {
        var bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "dvc-made", file + ".made"));
        var pin = PinReader.Parse(file, bytes);

        var written = PinWriter.Text(new PinnedOutput(pin.Path, pin.Id, pin.Size!.Value) { Files = pin.Files, IsExecutable = pin.IsExecutable }, null);

        Assert.Equal(Encoding.UTF8.GetString(bytes), written);
    }

    [Fact]
    public void Has_its_SHA_256_in_meta_after_what_DVC_writes()
    {
        var digest = Digest.Of("x");

        var text = PinWriter.Text(new PinnedOutput("run.sh", Md5, 8) { IsExecutable = true }, digest);

        Assert.Equal(
            $"outs:\n- md5: {Md5}\n  size: 8\n  isexec: true\n  hash: md5\n  path: run.sh\nmeta:\n  md5: {Md5}\n  sha256: {digest.Hex}\n",
            text);
    }

    [Theory]
    [InlineData("größe Ω.csv", "größe Ω.csv")]
    [InlineData("😀", "😀")]
    [InlineData("a:b", "a:b")]
    [InlineData("-a", "-a")]
    [InlineData("yes", "yes")]
    [InlineData("a: b", "'a: b'")]
    [InlineData("a #b", "'a #b'")]
    [InlineData("#a", "'#a'")]
    [InlineData("- a", "'- a'")]
    [InlineData("it's", "it's")]
    [InlineData("'it's", "'''it''s'")]
    [InlineData("[a]", "'[a]'")]
    [InlineData("@a", "'@a'")]
    [InlineData(" a", "' a'")]
    [InlineData("a ", "'a '")]
    [InlineData("a:", "'a:'")]
    [InlineData("true", "'true'")]
    [InlineData("null", "'null'")]
    [InlineData("~", "'~'")]
    [InlineData("123", "'123'")]
    [InlineData("1.5", "'1.5'")]
    [InlineData("2020-01-01", "'2020-01-01'")]
    [InlineData("12345678901234567890123456789012", "'12345678901234567890123456789012'")]
    [InlineData("1234567890123456789012345678e012", "'1234567890123456789012345678e012'")]
    [InlineData("a\tb", "\"a\\tb\"")]
    [InlineData("a\nb", "\"a\\nb\"")]
    public void Quotes_only_what_YAML_would_read_as_something_else(string name, string scalar) => Assert.Equal(scalar, YamlScalar.Of(name));

    [Fact]
    public void Reads_back_whatever_the_name_is() => Gen.String.Where(name => IsName(name)).Sample(name =>
    {
        var text = PinWriter.Text(new PinnedOutput(name, Md5, 1), Digest.Of(name));

        var pin = PinReader.Parse("p.dvc", Encoding.UTF8.GetBytes(text));

        return (pin.Path, pin.Id, pin.Sha256) == (name, Md5, Digest.Of(name));
    });

    private static bool IsName(string name) =>
        PinPaths.FaultOf(name) is null && name.EnumerateRunes().All(rune => rune != Rune.ReplacementChar);
}
