using MlPipeline.Core.Errors;
using MlPipeline.Core.Json;
using MlPipeline.Core.Runs;
using MlPipeline.Nuke.Tests.Support;

namespace MlPipeline.Nuke.Tests.Sessions;

public sealed class The_run_record : IDisposable
{
    private readonly TemporaryCheckout checkout = new("Alpha", "Bravo");

    public void Dispose() => checkout.Dispose();

    [Fact]
    public void Tells_how_each_stage_ended_for_each_model()
    {
        using var session = checkout.Session();
        session.Run(new ScriptedStage("Train", _ => { }));
        session.Run(new ScriptedStage("Gate", model => throw (model == "Alpha" ? new GateException("a gate failed") : new UserException(new UserFault("broken", "mend it")))));

        var alpha = Read("Alpha");
        Assert.Equal([("Train", "ran", null), ("Gate", "failed", "a gate failed")], alpha.Stages.Select(stage => (stage.Stage, stage.State, stage.Failure)));
        Assert.Equal(["it always runs"], alpha.Stages[0].Reasons);
        Assert.Equal("broken\n  mend      mend it", Read("Bravo").Stages[1].Failure);
        Assert.Equal("bundled", alpha.Engine);
        Assert.All(alpha.Stages, stage => Assert.InRange(stage.Milliseconds, 0, long.MaxValue));
    }

    [Fact]
    public void Calls_a_stage_up_to_date_when_it_had_no_reason_to_run()
    {
        using var model = new TinyModel();
        var stage = new MlPipeline.Nuke.Stages.TrainStage(TinyModel.Unchanged.Training);
        Assert.Empty(model.Run(stage).Failures);

        var outcome = model.Run(stage);

        Assert.Equal(KeyValuePair.Create("State", "up to date"), outcome.Facts[0]);
        Assert.Equal("up to date", CanonicalJson.ReadFile(model.Folder.RunRecord, ManifestJson.Canonical.RunRecord, "").Stages[0].State);
    }

    [Fact]
    public void That_cannot_be_written_hides_no_other_failure()
    {
        Directory.CreateDirectory(checkout.Folder("Alpha").RunRecord);
        using var session = checkout.Session("alpha");

        var outcome = session.Run(new ScriptedStage("Gate", _ => throw new GateException("a gate failed")));

        Assert.Equal("a gate failed", Assert.Single(outcome.Failures).Message);
        Assert.Contains(checkout.Log, line => line.StartsWith("output/Alpha/run.json was not written", StringComparison.Ordinal));
    }

    private RunRecord Read(string model) => CanonicalJson.ReadFile(checkout.Folder(model).RunRecord, ManifestJson.Canonical.RunRecord, "");
}
