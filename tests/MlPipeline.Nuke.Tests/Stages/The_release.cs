using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Nuke.Sessions;
using MlPipeline.Nuke.Stages;
using MlPipeline.Nuke.Tests.Support;

namespace MlPipeline.Nuke.Tests.Stages;

public sealed class The_release : IDisposable
{
    private readonly TinyModel model = new();

    public The_release()
    {
        model.RunThrough(new GateStage(TinyModel.Unchanged));
        File.WriteAllText(model.Folder.ImageManifest, "an image");
    }

    public void Dispose() => model.Dispose();

    [Fact]
    public void Covers_data_training_evaluation_and_image()
    {
        var release = Name();
        Assert.Equal(["data", "evaluation", "image", "training"], release.Inputs.Keys);
        Assert.Equal(release.Inputs.Key(), release.Root);
        Assert.Equal(["cpu", "rid", "sdk"], release.Conditions.Keys);
        Assert.Equal(File.ReadAllBytes(model.Folder.ReleaseManifest), CanonicalJson.Serialize(release, ManifestJson.Canonical.ReleaseManifest));
    }

    [Fact]
    public void Is_another_with_another_image()
    {
        var before = Name();
        Assert.Equal(before.Root, Name().Root);
        File.WriteAllText(model.Folder.ImageManifest, "another image");
        Assert.NotEqual(before.Root, Name().Root);
    }

    [Fact]
    public void Names_the_conditions_of_now_with_the_same_root()
    {
        var before = Name();
        model.WriteManifests(sdk: "10.0.200");
        var after = Name();
        Assert.Equal("10.0.200", after.Conditions["sdk"]);
        Assert.Equal(before.Root, after.Root);
    }

    [Fact]
    public void Counts_no_longer_when_it_is_withdrawn_or_a_part_has_changed()
    {
        Name();
        Assert.NotNull(Ask(Releases.Current));
        File.WriteAllText(model.Folder.ImageManifest, "another image");
        Assert.Null(Ask(Releases.Current));
        Name();
        Ask(run =>
        {
            Releases.Withdraw(run);
            return run;
        });
        Assert.Null(Ask(Releases.Current));
    }

    private ReleaseManifest Name() => Ask(Releases.Name)!;

    private T? Ask<T>(Func<ModelRun, T?> question)
        where T : class
    {
        T? answer = null;
        Assert.Empty(model.Run(new PeekingStage(run => answer = question(run))).Failures);
        return answer;
    }
}
