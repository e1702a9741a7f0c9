using System.Globalization;
using CsCheck;
using MlPipeline.Core.Errors;
using MlPipeline.Deployment.Smoke;
using MlPipeline.Deployment.Tests.Support;

namespace MlPipeline.Deployment.Tests.Smoke;

public sealed class Golden_rows : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string File => folder.At("golden.jsonl");

    [Fact]
    public void Keep_every_bit_of_every_score() => Gen.Single.Where(float.IsFinite).Array[1, 20].Sample(
        scores =>
        {
            System.IO.File.WriteAllLines(File, scores.Select(score => string.Create(CultureInfo.InvariantCulture, $$"""{"row":"a","score":{{score}},"input":{ } }""")));
            Assert.Equal(scores.Select(BitConverter.SingleToInt32Bits), GoldenRows.Read(File).Select(row => BitConverter.SingleToInt32Bits(row.Score)));
        },
        iter: 50,
        threads: 1);

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"row":1,"score":0.5,"input":{}}""")]
    [InlineData("""{"row":"a","score":"b","input":{}}""")]
    [InlineData("""{"row":"a","score":0.5,"input":[]}""")]
    public void Name_the_line_that_is_none(string line)
    {
        System.IO.File.WriteAllLines(File, ["""{"row":"a","score":0.5,"input":{}}""", line]);

        var fault = Assert.Throws<UserException>(() => GoldenRows.Read(File)).Fault;

        Assert.Equal(("The line is no golden row", $"{File}:2"), (fault.Problem, fault.Place));
    }

    public void Dispose() => folder.Dispose();
}
