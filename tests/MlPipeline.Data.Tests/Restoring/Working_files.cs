namespace MlPipeline.Data.Tests.Restoring;

public sealed class Working_files : IDisposable
{
    private readonly Repository repository = new();

    public Working_files()
    {
        repository.Write("table.csv", "pinned");
        repository.Pin("table.csv");
        repository.Write("tree/a/one.csv", "one");
        repository.Write("tree/two.csv", "two");
        repository.Pin("tree");
    }

    [Fact]
    public void A_local_change_is_not_destroyed()
    {
        repository.Write("table.csv", "edited");

        var fault = repository.FaultOfRestore();

        Assert.Equal(("table.csv.dvc", "table.csv"), (fault.Place, fault.Actual));
        Assert.Contains("./build.sh PinData --data-path \"table.csv\"", fault.Mend, StringComparison.Ordinal);
        Assert.Contains("--force", fault.Mend, StringComparison.Ordinal);
        Assert.Equal("edited", File.ReadAllText(repository.At("table.csv")));
    }

    [Fact]
    public void Force_restores_what_is_pinned()
    {
        repository.Write("table.csv", "edited");

        repository.Restore(force: true);

        Assert.Equal("pinned", File.ReadAllText(repository.At("table.csv")));
    }

    [Fact]
    public void A_file_of_an_earlier_pin_is_replaced_since_the_remote_still_has_it()
    {
        var old = File.ReadAllBytes(repository.At("table.csv.dvc"));
        repository.Write("table.csv", "newer");
        repository.Pin("table.csv");
        File.WriteAllBytes(repository.At("table.csv.dvc"), old);

        repository.Restore();

        Assert.Equal("pinned", File.ReadAllText(repository.At("table.csv")));
    }

    [Fact]
    public void What_was_moved_in_a_directory_is_not_moved_back_without_force()
    {
        File.Move(repository.At("tree/two.csv"), repository.At("tree/a/two.csv"));

        Assert.Equal("tree/a/two.csv", repository.FaultOfRestore().Actual);
        Assert.Equal("two", File.ReadAllText(repository.At("tree/a/two.csv")));

        repository.Restore(force: true);
        Assert.Equal("two", File.ReadAllText(repository.At("tree/two.csv")));
        Assert.False(File.Exists(repository.At("tree/a/two.csv")));
    }

    [Fact]
    public void Files_of_an_earlier_pin_of_a_directory_go_without_asking()
    {
        var old = File.ReadAllBytes(repository.At("tree.dvc"));
        repository.Write("tree/three.csv", "three");
        repository.Write("tree/two.csv", "two and more");
        repository.Pin("tree");
        File.WriteAllBytes(repository.At("tree.dvc"), old);

        repository.Restore();

        Assert.Equal("two", File.ReadAllText(repository.At("tree/two.csv")));
        Assert.False(File.Exists(repository.At("tree/three.csv")));
    }

    [Fact]
    public void An_executable_bit_that_was_lost_comes_back()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no executable bit.");
        SetMode("tree/two.csv", 0b111_101_101);
        repository.Pin("tree");
        Directory.Delete(repository.At("tree"), recursive: true);
        repository.Restore();
        SetMode("tree/two.csv", 0b110_100_100);

        repository.Restore();

        Assert.True(Data.Content.FileModes.IsExecutable(repository.At("tree/two.csv")));
    }

    [Fact]
    public void What_is_no_file_is_in_the_way_and_is_not_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes in folders.");
        File.Delete(repository.At("tree/two.csv"));
        Core.Processes.ChildProcess.Run(new("mkfifo", [repository.At("tree/two.csv")]), TestContext.Current.CancellationToken);

        Assert.Equal(("Something else stands where pinned data belongs", "neither file nor folder"), (repository.FaultOfRestore().Problem, repository.FaultOfRestore().Actual));
    }

    [Fact]
    public void Local_changes_in_a_directory_are_all_named()
    {
        repository.Write("tree/a/one.csv", "edited");
        repository.Write("tree/extra.csv", "new");

        var fault = repository.FaultOfRestore();

        Assert.Equal(("tree.dvc", "tree/a/one.csv, tree/extra.csv"), (fault.Place, fault.Actual));
    }

    [Fact]
    public void Force_makes_a_directory_just_as_it_is_pinned()
    {
        repository.Write("tree/a/one.csv", "edited");
        repository.Write("tree/extra.csv", "new");
        File.Delete(repository.At("tree/two.csv"));

        repository.Restore(force: true);

        Assert.Equal(["tree/a/one.csv", "tree/two.csv"], repository.Files().Where(file => file.StartsWith("tree/", StringComparison.Ordinal)));
        Assert.Equal("one", File.ReadAllText(repository.At("tree/a/one.csv")));
    }

    [Fact]
    public void A_file_that_only_an_earlier_pin_of_the_directory_had_is_removed()
    {
        var old = File.ReadAllBytes(repository.At("tree.dvc"));
        repository.Write("tree/three.csv", "three");
        repository.Pin("tree");
        File.WriteAllBytes(repository.At("tree.dvc"), old);

        repository.Restore();

        Assert.False(File.Exists(repository.At("tree/three.csv")));
    }

    [Fact]
    public void Only_what_is_missing_in_a_directory_is_restored()
    {
        var untouched = File.GetLastWriteTimeUtc(repository.At("tree/two.csv"));
        Directory.Delete(repository.At("tree/a"), recursive: true);

        repository.Restore();

        Assert.Equal("one", File.ReadAllText(repository.At("tree/a/one.csv")));
        Assert.Equal(untouched, File.GetLastWriteTimeUtc(repository.At("tree/two.csv")));
    }

    [Fact]
    public void An_edit_that_keeps_size_and_time_is_found_where_the_index_knows_nothing()
    {
        var time = File.GetLastWriteTimeUtc(repository.At("table.csv"));
        repository.Write("table.csv", "edited");
        File.SetLastWriteTimeUtc(repository.At("table.csv"), time);

        Assert.Equal("table.csv", repository.FaultOfRestore().Actual);
    }

    [Fact]
    public void A_folder_where_a_file_belongs_is_left_alone()
    {
        File.Delete(repository.At("table.csv"));
        repository.Write("table.csv/mine.txt", "mine");

        var fault = repository.FaultOfRestore(force: true);

        Assert.Equal((repository.At("table.csv"), "a folder"), (fault.Place, fault.Actual));
        Assert.True(File.Exists(repository.At("table.csv/mine.txt")));
    }

    [Fact]
    public void A_file_where_a_folder_belongs_is_left_alone()
    {
        Directory.Delete(repository.At("tree"), recursive: true);
        repository.Write("tree", "mine");

        Assert.Equal((repository.At("tree"), "a file"), (repository.FaultOfRestore(force: true).Place, repository.FaultOfRestore(force: true).Actual));
    }

    [Fact]
    public void A_link_out_of_a_pinned_directory_is_not_followed()
    {
        using var elsewhere = new TemporaryFolder();
        Directory.Delete(repository.At("tree/a"), recursive: true);
        Directory.CreateSymbolicLink(repository.At("tree/a"), elsewhere.Path);

        var fault = repository.FaultOfRestore(force: true);

        Assert.Equal((repository.At("tree/a"), $"a link to {elsewhere.Path}"), (fault.Place, fault.Actual));
        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere.Path));
    }

    [Fact]
    public void A_link_in_place_of_a_file_is_replaced_and_what_it_points_to_is_left_alone()
    {
        repository.Write("elsewhere.txt", "mine");
        File.Delete(repository.At("table.csv"));
        File.CreateSymbolicLink(repository.At("table.csv"), repository.At("elsewhere.txt"));

        repository.Restore(force: true);

        Assert.Equal("pinned", File.ReadAllText(repository.At("table.csv")));
        Assert.Null(new FileInfo(repository.At("table.csv")).LinkTarget);
        Assert.Equal("mine", File.ReadAllText(repository.At("elsewhere.txt")));
    }

    public void Dispose() => repository.Dispose();

    private void SetMode(string path, int mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(repository.At(path), (UnixFileMode)mode);
    }
}
