using System.Text;
using CsCheck;
using MlPipeline.Core.Digests;

namespace MlPipeline.Core.Tests.Digests;

public sealed class A_digest
{
    private const string OfNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    // FIPS 180-2, appendix B, and the empty message.
    [Theory]
    [InlineData("", OfNothing)]
    [InlineData("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData(
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")]
    public void Is_the_SHA_256_of_its_bytes(string text, string hex)
    {
        Assert.Equal(hex, Digest.Of(text).Hex);
        Assert.Equal(Digest.Of(text), Digest.Of(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(Digest.Of(text), Digest.Of(new MemoryStream(Encoding.UTF8.GetBytes(text))));
        Assert.Equal(Digest.Of(text), Digest.FromHash(Convert.FromHexString(hex)));
    }

    [Fact]
    public void Of_a_file_is_that_of_its_bytes() => Gen.Byte.Array[0, 10_000].Sample(bytes =>
    {
        var file = Path.GetTempFileName();
        File.WriteAllBytes(file, bytes);
        var digest = Digest.OfFile(file);
        File.Delete(file);
        return digest == Digest.Of(bytes);
    });

    [Fact]
    public void Reads_back_as_it_is_written() => Gen.Byte.Array[32].Sample(hash =>
    {
        var digest = Digest.FromHash(hash);
        return Digest.Parse(digest.ToString()) == digest && digest.ToString() == "sha256:" + Convert.ToHexStringLower(hash);
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(OfNothing)]
    [InlineData("SHA256:" + OfNothing)]
    [InlineData("sha256:" + OfNothing + "0")]
    [InlineData("sha256:E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855")]
    [InlineData("sha256:g3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(" sha256:" + OfNothing)]
    public void Is_not_read_from_anything_else(string? text)
    {
        Assert.False(Digest.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Digest.Parse(text ?? ""));
    }

    [Fact]
    public void Is_not_made_from_another_number_of_bytes() => Assert.Throws<ArgumentException>(() => Digest.FromHash(new byte[31]));

    [Fact]
    public void That_was_never_set_cannot_be_read_and_equals_no_other()
    {
        Assert.Throws<InvalidOperationException>(() => default(Digest).Hex);
        Assert.NotEqual(default, Digest.Of(""));
    }

    [Fact]
    public void Is_ordered_by_its_digits() => Gen.Byte.Array[32].Array[2].Sample(pair =>
    {
        var (left, right) = (Digest.FromHash(pair[0]), Digest.FromHash(pair[1]));
        var order = pair[0].AsSpan().SequenceCompareTo(pair[1]);
        return left < right == order < 0 && left > right == order > 0 && left <= right == order <= 0 && left >= right == order >= 0;
    });

    [Fact]
    public void Is_shown_by_its_first_twelve_digits() => Assert.Equal("e3b0c44298fc", Digest.Of("").Abbreviated);
}
