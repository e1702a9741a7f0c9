using System.Text;
using MlPipeline.Training.Workers;

namespace MlPipeline.Training.Tests.Workers;

public sealed class AParentsWords
{
    [Theory]
    [InlineData("keep\n", true)]
    [InlineData("\nkeeper\nkeep\nmore", true)]
    [InlineData("", false)]
    [InlineData("keep", false)]
    [InlineData("kee\n", false)]
    [InlineData("keeps\n", false)]
    [InlineData(" keep\n", false)]
    [InlineData("Keep\n", false)]
    [InlineData("kekeep\n", false)]
    [InlineData("keep\r\n", false)]
    public void Keep_a_worker_by_a_whole_line_only(string input, bool kept) =>
        Assert.Equal(kept, ParentPipe.IsTold(new MemoryStream(Encoding.UTF8.GetBytes(input))));
}
