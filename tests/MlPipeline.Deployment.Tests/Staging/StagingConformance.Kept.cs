using MlPipeline.Core.Errors;
using MlPipeline.Deployment.Tests.Support;
using MlPipeline.Deployment.Worker;

namespace MlPipeline.Deployment.Tests.Staging;

/// <summary>Kept deployments: they run on, take each other's place, and are ended once.</summary>
public abstract partial class StagingConformance
{
    [Fact]
    public async Task A_kept_deployment_runs_on_until_it_is_stopped_once()
    {
        Deploy(kept: true).Dispose();
        var record = Read().Deployment;
        Assert.True(await TinyClient.Answers(record.Address));

        Assert.Equal(record, Stop().Ended);
        Assert.Null(Stop().Ended);
        Assert.False(await TinyClient.Answers(record.Address));
        Assert.Empty(Running());
        Assert.Empty(Directory.EnumerateFileSystemEntries(StagingFolder));
    }

    [Fact]
    public async Task A_kept_deployment_takes_the_place_of_the_one_before()
    {
        using var one = Deploy(kept: true);
        using var two = Deploy(kept: true);

        Assert.NotEqual(one.Record.Address, two.Record.Address);
        Assert.False(await TinyClient.Answers(one.Record.Address));
        Assert.Equal(TinyModel.Score(40, "Bonn"), await TinyClient.Score(two.Record.Address, Key(two)));
        Assert.Equal((two.Record, null), (Read().Deployment, Read().Former));
        Assert.False(File.Exists(one.KeyFile));
        Assert.Single(Running());
        Stop();
    }

    [Theory]
    [InlineData("crashes", "The service of 'tiny' ended")]
    [InlineData("never-ready", "")]
    public async Task A_release_that_is_not_healthy_is_refused_and_the_one_before_stays(string behaviour, string problem)
    {
        using var one = Deploy(kept: true);
        var before = File.ReadAllText(RecordFile);

        var fault = Assert.Throws<UserException>(() => Deploy(behaviour, request => request with { Kept = true, ReadyLimit = TimeSpan.FromSeconds(9) })).Fault;

        Assert.StartsWith(problem, fault.Problem, StringComparison.Ordinal);
        Assert.EndsWith("; the deployment before it stays in service", fault.Problem, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(RecordFile));
        Assert.Equal(TinyModel.Score(40, "Bonn"), await TinyClient.Score(one.Record.Address, Key(one)));
        Assert.Single(Running());
        Assert.Single(Directory.EnumerateDirectories(StagingFolder));
        Stop();
    }

    [Fact]
    public async Task A_held_deployment_leaves_the_kept_one_alone()
    {
        using var kept = Deploy(kept: true);
        using (var held = Deploy())
            Assert.True(await TinyClient.Answers(held.Record.Address));

        Assert.Equal(TinyModel.Score(40, "Bonn"), await TinyClient.Score(kept.Record.Address, Key(kept)));
        Stop();
    }

    [Fact]
    public async Task A_kept_deployment_outlives_the_build_that_made_it()
    {
        using var build = WorkerProgram.StartBuild(out var address, [.. HolderOptions(), "--folder", StagingFolder, "--checkout", Checkout.ToString(), "--kept", "yes"]);

        build.Kill();
        await build.WaitForExitAsync(Cancellation);

        Assert.True(await TinyClient.Answers(address));
        Assert.Equal(address, Stop().Ended?.Address);
        Assert.Empty(Running());
    }

    [Fact]
    public async Task A_switch_that_was_cut_short_before_the_new_one_was_kept_is_taken_back()
    {
        using var staged = Deploy(kept: true);
        var former = Read();
        Write(Gone(former) with { Former = former, Folder = "kept-gone" });

        using (Deploy())
            Assert.Equal(former, Read());

        Assert.True(await TinyClient.Answers(staged.Record.Address));
        Stop();
    }

    [Fact]
    public async Task A_switch_that_was_cut_short_after_the_new_one_was_kept_is_finished()
    {
        using var one = Deploy(kept: true);
        var former = Read();
        File.Delete(RecordFile);
        Directory.Move(Path.Combine(StagingFolder, former.Folder), folder.At("aside"));
        var two = DeployBeside();
        Directory.Move(folder.At("aside"), Path.Combine(StagingFolder, former.Folder));
        Write(Read() with { Former = former });

        using (Deploy())
            Assert.Null(Read().Former);

        Assert.Equal((false, true), (await TinyClient.Answers(one.Record.Address), await TinyClient.Answers(two.Record.Address)));
        Assert.False(Directory.Exists(Path.Combine(StagingFolder, former.Folder)));
        Stop();
    }

    [Fact]
    public void A_kept_deployment_that_is_gone_is_forgotten()
    {
        Deploy(kept: true).Dispose();
        Write(Gone(Read()));

        Assert.Null(Stop().Ended);
        Assert.False(File.Exists(RecordFile));
        KillAll();
    }
}
