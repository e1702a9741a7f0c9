using MlPipeline.Containers.Tests.Support;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Containers.Tests.Assembling;

public sealed class An_assembled_image
{
    [Fact]
    public void Is_valid_and_has_its_layers_in_order()
    {
        using var sample = new Sample();
        var image = sample.Assemble();
        sample.Validate(image);
        Assert.Equal(["base", "runtime", "packages", "app", "model"], image.Layers.Select(layer => layer.Name));
        Assert.Equal([1, 1, 6, 2], image.Layers.Skip(1).Select(layer => layer.Files));
    }

    [Fact]
    public void Is_the_same_in_another_folder_and_with_another_number_of_workers()
    {
        using var one = new Sample();
        using var other = new Sample();
        var (first, second) = (one.Assemble(one.Request() with { Workers = 1 }), other.Assemble(other.Request() with { Workers = 4 }));
        Assert.Equal(first.Manifest, second.Manifest);
        Assert.Equal(first.Config, second.Config);
        Assert.Equal(first.Layers, second.Layers);
        Assert.Equal(first.Outputs, second.Outputs);
    }

    [Fact]
    public void Does_not_take_over_times_and_modes_of_its_files()
    {
        using var sample = new Sample();
        var before = sample.Assemble();
        File.SetLastWriteTimeUtc(sample.At("sample.dll"), new DateTime(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc));
        File.SetUnixFileMode(sample.At("sample.dll"), UnixFileMode.UserRead);
        Directory.Delete(sample.Cache, recursive: true);
        Assert.Equal(before.Manifest, sample.Assemble().Manifest);
    }

    [Theory]
    [InlineData("sample.dll", "app")]
    [InlineData("Some.Package.dll", "packages")]
    [InlineData("serve", "app")]
    [InlineData("../model.zip", "model")]
    public void Changes_in_the_one_layer_of_the_file_that_changed(string file, string layer)
    {
        using var sample = new Sample();
        var before = sample.Assemble();
        File.AppendAllText(sample.At(file), "x");
        var after = sample.Assemble();
        sample.Validate(after);
        Assert.NotEqual(before.Config, after.Config);
        Assert.Equal([layer], after.Layers.Except(before.Layers).Select(changed => changed.Name));
    }

    [Fact]
    public void Has_another_identity_for_another_description()
    {
        using var sample = new Sample();
        var before = sample.Assemble();
        var after = sample.Assemble(sample.Request() with { Description = "Another." });
        Assert.NotEqual(before.Config, after.Config);
        Assert.Equal(before.Layers, after.Layers);
    }

    [Fact]
    public void Replaces_the_former_image_and_leaves_nothing_of_it()
    {
        using var sample = new Sample();
        sample.Assemble();
        Directory.CreateDirectory(Path.Combine(sample.Layout, "other", "folder"));
        File.WriteAllText(Path.Combine(sample.Layout, "other", "folder", "file"), "");
        File.AppendAllText(sample.Model, "x");
        var image = sample.Assemble();
        sample.Validate(image);
        Assert.Equal(image.Layers.Count + 2, Directory.GetFiles(Path.Combine(sample.Layout, "blobs", "sha256")).Length);
        Assert.False(Directory.Exists(Path.Combine(sample.Layout, "other")));
    }

    [Fact]
    public void Names_every_file_that_it_left()
    {
        using var sample = new Sample();
        var image = sample.Assemble();
        Assert.All(image.Outputs, output => Assert.Equal(output, FileRecord.Of(sample.Root, Path.Combine(sample.Root, output.Path))));
        Assert.Equal(image.Layers.Count + 6, image.Outputs.Count);
    }

    [Fact]
    public void Is_not_made_of_a_file_that_changed_after_it_was_recorded()
    {
        using var sample = new Sample();
        var request = sample.Request();
        File.AppendAllText(sample.At("sample.dll"), "x");
        var fault = Assert.Throws<UserException>(() => sample.Assemble(request)).Fault;
        Assert.Equal(sample.At("sample.dll"), fault.Place);
        Assert.False(File.Exists(Path.Combine(sample.Layout, "index.json")));
    }

    [Fact]
    public void Tells_its_base_before_it_is_assembled()
    {
        using var sample = new Sample();
        var assembler = new Containers.Assembling.ImageAssembler(Core.Files.FileIndex.Open(Path.Combine(sample.Root, "i.json"), TimeProvider.System), TimeProvider.System);
        Assert.Equal(sample.Assemble().Base, assembler.BaseOf(sample.Request()));
    }

    [Fact]
    public void Is_refused_a_package_that_the_lock_does_not_pin()
    {
        using var sample = new Sample();
        var file = Path.Combine(sample.Root, "packages.lock.json");
        File.WriteAllText(file, """{"dependencies":{"net10.0":{"Some.Package":{"resolved":"2.1.0","contentHash":"b3RoZXI="}}}}""");
        var fault = Assert.Throws<UserException>(() => sample.Assemble(sample.Request() with { LockFile = file })).Fault;
        Assert.Contains("Some.Package 2.1.0", fault.Problem, StringComparison.Ordinal);
        File.WriteAllText(file, """{"dependencies":{"net10.0":{"Some.Package":{"resolved":"2.1.0","contentHash":"c29tZSBoYXNo"}}}}""");
        sample.Assemble(sample.Request() with { LockFile = file });
    }

    [Fact]
    public void Lists_its_packages_with_their_hashes()
    {
        using var sample = new Sample();
        var image = sample.Assemble();
        Assert.Contains(new ImagePackage("nuget", "Some.Package", "2.1.0", "sha512:" + Convert.ToHexStringLower("some hash"u8)), image.Packages);
        Assert.Contains(new ImagePackage("runtime", "Some.Runtime", "10.0.1"), image.Packages);
        Assert.Equal(Digest.OfFile(sample.Model), Digest.Parse(image.Inputs["model"]));
    }
}
