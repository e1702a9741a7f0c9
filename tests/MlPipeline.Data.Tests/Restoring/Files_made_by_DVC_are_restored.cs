using System.Security.Cryptography;
using System.Text;
using MlPipeline.Core.Digests;

namespace MlPipeline.Data.Tests.Restoring;

public sealed class Files_made_by_DVC_are_restored : IDisposable
{
    private readonly Repository repository = Repository.MadeByDvc();

    [Fact]
    public void Every_file_of_every_pin_is_there_and_nothing_else()
    {
        var before = repository.Files();

        repository.Restore();

        string[] restored =
        [
            "crlf.csv", "legacy.csv", "plain.csv", "tree/a.txt", "tree/empty", "tree/größe Ω/ß.txt", "tree/sub/bin.dat", "tree/～.txt", "tree/😀.txt",
        ];
        Assert.Equal(before.Concat(restored).Order(StringComparer.Ordinal), repository.Files());
    }

    [Theory]
    [InlineData("crlf.csv", "987d6c78445a4d07efdea676ebbd000f", 25)]
    [InlineData("plain.csv", "e5ebd4c02cefbe7955977c67ada242b7", 8)]
    [InlineData("tree/a.txt", "9dd4e461268c8034f5c8564e155c67a6", 1)]
    [InlineData("tree/empty", "d41d8cd98f00b204e9800998ecf8427e", 0)]
    [InlineData("tree/größe Ω/ß.txt", "c03410a5204b21cd8229ff754688d743", 2)]
    [InlineData("tree/sub/bin.dat", "b95f67f61ebb03619622d798f45fc2d3", 3)]
    [InlineData("tree/～.txt", "ece926d8c0356205276a45266d361161", 4)]
    [InlineData("tree/😀.txt", "ba323c3f5b3f1b536461d41cc7f1ba60", 5)]
    public void The_bytes_are_those_that_DVC_hashed(string path, string md5, int size)
    {
        repository.Restore();

        var bytes = File.ReadAllBytes(repository.At(path));
        Assert.Equal((md5, size), (Convert.ToHexStringLower(MD5.HashData(bytes)), bytes.Length));
    }

    [Fact]
    public void A_pin_of_DVC_2_gives_back_its_carriage_returns()
    {
        repository.Restore();

        Assert.Equal("k,v\r\none,1\r\ntwo,2\r\n", File.ReadAllText(repository.At("legacy.csv"), Encoding.ASCII));
    }

    [Fact]
    public void The_manifest_says_what_each_pin_was_verified_by()
    {
        var artifacts = repository.Restore().Artifacts;

        Assert.Equal(
            [
                ("crlf.csv.dvc", "crlf.csv", "987d6c78445a4d07efdea676ebbd000f", 25, 1, "md5"),
                ("legacy.csv.dvc", "legacy.csv", "c044812bc5de47228bc0bd7845bf1104", 19, 1, "md5-dos2unix"),
                ("plain.csv.dvc", "plain.csv", "e5ebd4c02cefbe7955977c67ada242b7", 8, 1, "md5"),
                ("tree.dvc", "tree", "6aa2fbb46f5725741428df258d5a4111.dir", 15L, 6, "md5"),
            ],
            artifacts.Select(artifact => (artifact.Pin, artifact.Path, artifact.Md5, artifact.Size, artifact.Files, artifact.VerifiedBy)));
    }

    [Fact]
    public void The_manifest_holds_the_digest_of_every_pinned_file_and_of_every_pin()
    {
        var manifest = repository.Restore();

        Assert.Equal(["crlf.csv", "legacy.csv", "plain.csv"], manifest.Outputs.Select(output => output.Path));
        Assert.All(manifest.Outputs, output =>
        {
            Assert.Equal(Digest.OfFile(repository.At(output.Path)), output.Digest);
            Assert.Equal(new FileInfo(repository.At(output.Path)).Length, output.Size);
        });
        Assert.Equal(["crlf.csv.dvc", "legacy.csv.dvc", "plain.csv.dvc", "tree.dvc"], manifest.Inputs.Keys);
        Assert.All(manifest.Inputs, input => Assert.Equal(Digest.OfFile(repository.At(input.Key)).ToString(), input.Value));
    }

    [Fact]
    public void A_second_restore_leaves_the_files_alone_and_says_the_same()
    {
        var first = repository.Restore();
        var times = repository.Files().Select(file => File.GetLastWriteTimeUtc(repository.At(file))).ToList();

        var second = repository.Restore();

        Assert.Equal(times, repository.Files().Select(file => File.GetLastWriteTimeUtc(repository.At(file))));
        Assert.Equal(first.Outputs, second.Outputs);
        Assert.Equal(first.Artifacts, second.Artifacts);
    }

    public void Dispose() => repository.Dispose();
}
