using MlPipeline.Core.Digests;
using MlPipeline.Data.Pins;

namespace MlPipeline.Data.Tests.Pins;

public sealed class Pins_below_a_folder : IDisposable
{
    private readonly Repository repository = new();

    [Fact]
    public void Are_found_at_every_depth_in_ordinal_order()
    {
        foreach (var file in new[] { "b.csv.dvc", "B.csv.dvc", "deep/er/a.dvc", "a.csv" })
            repository.Write($"models/{file}", file);

        var found = PinFiles.Below(repository.At("models"));

        Assert.Equal(["B.csv.dvc", "b.csv.dvc", "deep/er/a.dvc"], found.Select(file => Path.GetRelativePath(repository.At("models"), file)));
    }

    [Fact]
    public void Are_not_looked_for_in_build_outputs_hidden_folders_and_links()
    {
        foreach (var folder in new[] { "bin", "obj", "output", ".git", "elsewhere" })
            repository.Write($"{folder}/a.dvc", "");
        Directory.CreateDirectory(repository.At("models"));
        foreach (var folder in new[] { "bin", "obj", "output", ".git" })
            repository.Write($"models/{folder}/a.dvc", "");
        Directory.CreateSymbolicLink(repository.At("models/link"), repository.At("elsewhere"));
        repository.Write("models/.dvc", "a file of that very name");

        Assert.Empty(PinFiles.Below(repository.At("models")));
    }

    [Fact]
    public void Are_none_where_there_is_no_folder() => Assert.Empty(PinFiles.Below(repository.At("nowhere")));

    [Fact]
    public void Are_inputs_by_path_and_digest()
    {
        repository.Write("models/a.dvc", "text");

        var inputs = PinFiles.Inputs(repository.Root, PinFiles.Below(repository.At("models")));

        var input = Assert.Single(inputs);
        Assert.Equal(("models/a.dvc", Digest.Of("text").ToString()), (input.Key, input.Value));
    }

    public void Dispose() => repository.Dispose();
}
