using MlPipeline.Data.Pins;
using MlPipeline.Data.Status;

namespace MlPipeline.Data.Tests.Status;

public sealed class The_state_of_data : IDisposable
{
    private readonly Repository repository = new();

    public The_state_of_data()
    {
        repository.Write("table.csv", "table");
        repository.Write("tree/one.csv", "one");
        repository.Write("tree/two.csv", "two");
        repository.Pin("table.csv");
        repository.Pin("tree");
    }

    [Fact]
    public void After_a_pin_or_a_restore_is_as_pinned()
    {
        Assert.All(Look().Pins, pin => Assert.True(pin.IsUpToDate));

        Directory.Delete(repository.At("tree"), recursive: true);
        repository.Restore();

        Assert.All(Look().Pins, pin => Assert.True(pin.IsUpToDate));
        Assert.Empty(Look().Orphans);
    }

    [Fact]
    public void Names_what_is_missing_changed_and_unpinned_and_changes_nothing()
    {
        File.Delete(repository.At("table.csv"));
        repository.Write("tree/one.csv", "ONE");
        File.Delete(repository.At("tree/two.csv"));
        repository.Write("tree/three.csv", "three");
        var before = repository.Files();

        var status = Look();

        Assert.Equal(["table.csv"], status.Pins[0].Missing);
        Assert.Equal(["tree/two.csv"], status.Pins[1].Missing);
        Assert.Equal(["tree/one.csv"], status.Pins[1].Changed);
        Assert.Equal(["tree/three.csv"], status.Pins[1].Unpinned);
        Assert.All(status.Pins, pin => Assert.False(pin.IsUpToDate));
        Assert.Equal(before, repository.Files());
    }

    [Fact]
    public void Names_data_whose_pin_was_lost()
    {
        File.Delete(repository.At("table.csv.dvc"));

        Assert.Equal(["table.csv"], Look().Orphans);
    }

    [Fact]
    public void Says_why_it_cannot_be_told()
    {
        Directory.Delete(repository.At("tree"), recursive: true);
        Directory.Delete(repository.Remote, recursive: true);

        Assert.Contains("A pinned object is not in the remote", Look().Pins[1].Fault, StringComparison.Ordinal);
    }

    public void Dispose() => repository.Dispose();

    private DataStatus Look() =>
        new DataInspector(repository.Index(), TimeProvider.System).Look(new(repository.Root, PinFiles.Below(repository.Root)), TestContext.Current.CancellationToken);
}
