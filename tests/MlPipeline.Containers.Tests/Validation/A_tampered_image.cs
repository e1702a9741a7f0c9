using MlPipeline.Containers.Tests.Layers;
using MlPipeline.Containers.Tests.Support;
using MlPipeline.Containers.Validation;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;

namespace MlPipeline.Containers.Tests.Validation;

public sealed class A_tampered_image
{
    [Fact]
    public void Is_found_whichever_blob_was_changed()
    {
        using var sample = new Sample();
        var image = sample.Assemble();
        var blobs = Directory.GetFiles(Path.Combine(sample.Layout, "blobs", "sha256"));
        Assert.Equal(image.Layers.Count + 2, blobs.Length);
        foreach (var blob in blobs)
        {
            The_layer_cache.Damage(blob);
            Assert.Throws<UserException>(() => sample.Validate(image));
            The_layer_cache.Damage(blob);
            sample.Validate(image);
        }
    }

    [Fact]
    public void Is_found_whichever_file_is_missing()
    {
        using var sample = new Sample();
        var image = sample.Assemble();
        foreach (var file in Directory.GetFiles(sample.Layout, "*", SearchOption.AllDirectories))
        {
            File.Move(file, Path.Combine(sample.Root, "away"));
            Assert.Throws<UserException>(() => sample.Validate(image));
            File.Move(Path.Combine(sample.Root, "away"), file);
        }

        sample.Validate(image);
    }

    [Fact]
    public void Is_found_by_bytes_after_the_end_of_a_layer()
    {
        using var sample = new Sample();
        var image = sample.Assemble();
        var blob = sample.BlobOf(image.Layers[^1].Digest);
        File.SetUnixFileMode(blob, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.AppendAllText(blob, "x");
        Assert.Throws<UserException>(() => sample.Validate(image));
    }

    [Fact]
    public void Is_found_by_a_file_too_many()
    {
        using var sample = new Sample();
        var image = sample.Assemble();
        File.WriteAllText(sample.BlobOf(Digest.Of("x")), "x");
        Assert.Equal(sample.BlobOf(Digest.Of("x")), Assert.Throws<UserException>(() => sample.Validate(image)).Fault.Place);
    }

    [Fact]
    public void Is_found_when_it_is_a_whole_other_image()
    {
        using var sample = new Sample();
        var image = sample.Assemble();
        sample.Assemble(sample.Request() with { Description = "Another." });
        Assert.Throws<UserException>(() => sample.Validate(image));
    }

    [Fact]
    public void Is_found_by_another_model_in_it()
    {
        using var sample = new Sample();
        var image = sample.Assemble();
        var request = new ValidationRequest(sample.Layout, image, Digest.Of("another model"));
        var fault = Assert.Throws<UserException>(() => ImageValidator.Validate(request, TestContext.Current.CancellationToken)).Fault;
        Assert.Equal(Digest.OfFile(sample.Model).ToString(), fault.Actual);
    }
}
