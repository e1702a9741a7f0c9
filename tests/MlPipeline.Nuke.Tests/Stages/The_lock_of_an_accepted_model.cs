using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Nuke.Stages;
using MlPipeline.Nuke.Tests.Support;

namespace MlPipeline.Nuke.Tests.Stages;

public sealed class The_lock_of_an_accepted_model : IDisposable
{
    private readonly TinyModel model = new();

    private TrainingManifest Trained => CanonicalJson.ReadFile(model.Folder.TrainingManifest, ManifestJson.Canonical.TrainingManifest, "");

    public void Dispose() => model.Dispose();

    [Fact]
    public void Is_none_before_a_model_is_accepted() => Assert.Equal("none", Train());

    [Fact]
    public void Is_held_by_the_training_that_it_is_of()
    {
        Train();
        Lock(locked => locked);
        Assert.Equal("held to the byte", Train());
    }

    [Fact]
    public void Holds_no_training_of_another_key()
    {
        Train();
        Lock(locked => locked with { Key = Digest.Of("another"), Model = Digest.Of("another model") });
        Assert.Equal("of another training", Train());
    }

    [Fact]
    public void Fails_a_training_that_gives_another_model_under_the_same_conditions()
    {
        Train();
        AcceptAnother();
        Lock(locked => locked with { Model = Digest.OfFile(model.Folder.BaselineArchive) });
        var failure = Assert.IsType<GateException>(Assert.Single(model.Run(new TrainStage(TinyModel.Unchanged.Training)).Failures));
        Assert.StartsWith("The training does not give the model that is locked\n  at        src/Models/Tiny/baseline/model.lock.json\n  expected  bytes, as for cpu ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("\n  actual    none; first difference: model.zip: the file itself at offset 8\n", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_another_archive_than_the_accepted_one_is_a_clear_error()
    {
        Train();
        AcceptAnother();
        Lock(locked => locked with { Model = Digest.Of("a third model") });
        var fault = Assert.IsType<UserException>(Assert.Single(model.Run(new TrainStage(TinyModel.Unchanged.Training)).Failures)).Fault;
        Assert.Equal(("The lock is not of the accepted model's archive", $"{Digest.Of("a third model")}"), (fault.Problem, fault.Expected));
    }

    [Theory]
    [InlineData(ReproductionTier.Bytes, false)]
    [InlineData(ReproductionTier.ScoresWithin, false)]
    [InlineData(ReproductionTier.None, true)]
    public void Asks_elsewhere_for_what_was_promised(ReproductionTier promised, bool isHeld)
    {
        Train();
        AcceptAnother();
        Lock(locked => locked with { Model = Digest.OfFile(model.Folder.BaselineArchive), Conditions = new(StringComparer.Ordinal) { ["cpu"] = "another" }, PromisedTier = promised });
        Assert.Equal(isHeld, model.Run(new TrainStage(TinyModel.Unchanged.Training)).Failures.Count == 0);
    }

    [Fact]
    public void Is_held_elsewhere_by_other_bytes_with_the_same_scores_where_scores_were_promised()
    {
        Train();
        AcceptAnother();
        model.Write("output/Tiny/app/answers/baseline.csv", File.ReadAllText(model.Folder.Scores));
        Lock(locked => locked with { Model = Digest.OfFile(model.Folder.BaselineArchive), Conditions = new(StringComparer.Ordinal) { ["cpu"] = "another" }, PromisedTier = ReproductionTier.Scores });
        Assert.Equal("held to scores", Train());
    }

    [Fact]
    public void Is_written_with_the_model_that_is_accepted_and_promises_what_was_proved()
    {
        model.Write(".dvc/config", "[core]\n    remote = store\n['remote \"store\"']\n    url = ../store\n");
        Assert.Empty(model.RunThrough(new AcceptBaselineStage(TinyModel.Unchanged)).Failures);
        var first = LockedModel.Read(model.Folder)!;
        Assert.Equal((Trained.Inputs.Key(), Trained.Outputs[0].Digest, Trained.Outputs[1].Digest, ReproductionTier.None), (first.Key, first.Model, first.Scores, first.PromisedTier));
        Assert.Equal(["cpu", "rid", "sdk"], first.Conditions.Keys);
        Assert.Contains(model.Log, line => line.StartsWith("The lock promises nothing on other processors", StringComparison.Ordinal));
    }

    [Fact]
    public void That_is_damaged_is_a_clear_error()
    {
        Train();
        model.Write("src/Models/Tiny/baseline/model.lock.json", "{}");
        Assert.Equal(model.Folder.ModelLock, Assert.IsType<UserException>(Assert.Single(model.Run(new TrainStage(TinyModel.Unchanged.Training)).Failures)).Fault.Place);
    }

    private string Train()
    {
        var outcome = model.Run(new TrainStage(TinyModel.Unchanged.Training));
        Assert.Empty(outcome.Failures);
        return outcome.Facts.Single(fact => fact.Key == "Lock").Value;
    }

    // What was trained stays; another archive was accepted.
    private void AcceptAnother()
    {
        Directory.CreateDirectory(model.Folder.Baseline);
        File.WriteAllText(model.Folder.BaselineArchive, "a model that was accepted");
    }

    private void Lock(Func<ModelLock, ModelLock> change)
    {
        Directory.CreateDirectory(model.Folder.Baseline);
        ModelLock? made = null;
        using (var session = model.Session())
            session.Run(new PeekingStage(run => made = LockedModel.Of(run, Trained)));
        AtomicFile.WriteBytes(model.Folder.ModelLock, CanonicalJson.Serialize(change(made!), ManifestJson.Canonical.ModelLock));
    }
}
