using MlPipeline.Training.Scoring;
using MlPipeline.Training.Tests.Support;

namespace MlPipeline.Training.Tests.Scoring;

public sealed class SinglesAndBatches : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly LoadedModel<Sample> model;

    public SinglesAndBatches()
    {
        File.WriteAllBytes(folder.At("model.zip"), Sample.Archive());
        model = ModelArchive.Load<Sample>(folder.At("model.zip"));
    }

    [Fact]
    public void Have_the_same_bits()
    {
        var rows = Sample.Rows(500);
        model.Prepare();
        Assert.Equal(Bits(model.Score(rows)), Bits(rows.Select(model.Score)));
    }

    [Fact]
    public void Have_the_same_bits_from_many_threads_at_once()
    {
        var rows = Sample.Rows(500);
        var expected = Bits(model.Score(rows)).ToList();
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, thread =>
        {
            if (thread % 2 == 0)
                Assert.Equal(expected, Bits(rows.Select(model.Score)));
            else
                Assert.Equal(expected, Bits(model.Score(rows)));
        });
    }

    [Fact]
    public void Do_not_depend_on_the_other_rows()
    {
        var rows = Sample.Rows(50);
        Assert.Equal(Bits(model.Score(rows)).Skip(20), Bits(model.Score([.. rows.Skip(20)])));
    }

    [Fact]
    public void Of_no_rows_are_none() => Assert.Empty(model.Score([]));

    public void Dispose() => folder.Dispose();

    private static IEnumerable<int> Bits(IEnumerable<float> scores) => scores.Select(BitConverter.SingleToInt32Bits);
}
