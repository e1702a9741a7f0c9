using CsCheck;
using MlPipeline.Core.Errors;
using MlPipeline.Training.Archives;
using MlPipeline.Training.Definitions;
using MlPipeline.Training.Scoring;
using MlPipeline.Training.Tests.Support;

namespace MlPipeline.Training.Tests.Executables;

public sealed class DamagedArchives : IDisposable
{
    private static readonly byte[] Whole = Sample.Archive();

    private readonly TestFolder folder = new();

    [Fact]
    public void A_whole_archive_scores_as_ML_NET_itself_does() => Assert.Equal(Sample.Score(Whole), Score(Whole));

    [Fact]
    public void A_cut_archive_is_a_clear_error() => Gen.Int[0, Whole.Length - 1].Sample(length =>
        Assert.Contains("archive", FaultOf(Whole[..length]).Problem, StringComparison.Ordinal), iter: 20);

    [Fact]
    public void A_byte_changed_anywhere_is_a_clear_error_or_changes_no_score()
    {
        var scores = Score(Whole);
        Gen.Select(Gen.Int[0, Whole.Length - 1], Gen.Byte[1, 255]).Sample(
            (at, change) =>
            {
                byte[] damaged = [.. Whole];
                damaged[at] ^= change;
                File.WriteAllBytes(Path, damaged);
                if (Try(() => Assert.Equal(scores, ModelArchive.Load<Sample>(Path).Score(Sample.Rows(100)))) is { } fault)
                    Assert.Equal(Path, fault.Place);
            },
            iter: 100,
            threads: 1);
    }

    [Fact]
    public void A_byte_changed_in_an_entry_is_named_by_entry()
    {
        var stored = Canonical();
        var at = stored.AsSpan().IndexOf("TrainingInfo/Version.txt"u8) + "TrainingInfo/Version.txt".Length + 2;
        stored[at] ^= 1;
        Assert.Contains("TrainingInfo/Version.txt", FaultOf(stored).Actual, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_in_place_of_an_archive_is_a_clear_error() => Assert.Equal(Path, FaultOf("no zip at all"u8.ToArray()).Place);

    [Fact]
    public void A_missing_archive_is_a_clear_error() =>
        Assert.Equal("There is no such model archive", Assert.Throws<UserException>(() => ModelArchive.Load<Sample>(Path).Score(Sample.Rows(3))).Fault.Problem);

    [Fact]
    public void An_archive_of_another_row_type_names_the_columns_that_it_reads()
    {
        File.WriteAllBytes(Path, Whole);
        var fault = Assert.Throws<UserException>(() => ModelArchive.Load<Other>(Path)).Fault;
        Assert.Equal("Width, Colour", fault.Expected);
    }

    public void Dispose() => folder.Dispose();

    private string Path => folder.At("model.zip");

    private IReadOnlyList<float> Score(byte[] archive)
    {
        File.WriteAllBytes(Path, archive);
        return ModelArchive.Load<Sample>(Path).Score(Sample.Rows(100));
    }

    private UserFault FaultOf(byte[] archive) => Assert.Throws<UserException>(() => Score(archive)).Fault;

    private static UserFault? Try(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (UserException fault)
        {
            return fault.Fault;
        }
    }

    private static byte[] Canonical()
    {
        using var canonical = new MemoryStream();
        CanonicalArchive.Rewrite(new MemoryStream(Whole), canonical);
        return canonical.ToArray();
    }

    private sealed class Other : BinaryRow
    {
        public float Depth { get; set; }
    }
}
