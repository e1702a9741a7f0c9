using Nuke.Common;

namespace Scenarios;

public class EventsBuild : NukeBuild
{
    public static int Run() => Execute<EventsBuild>(x => x.Good, x => x.Bad, x => x.Passed);

    Target Good => _ => _.Executes(() => { });
    Target Passed => _ => _.OnlyWhenDynamic(() => false).Executes(() => { });
    Target Bad => _ => _.After(Good, Passed).Executes(() => Assert.Fail("bad"));

    protected override void OnBuildCreated() => Console.WriteLine("EVENT created");
    protected override void OnBuildInitialized() => Console.WriteLine($"EVENT initialized {ExecutionPlan.Count}");
    protected override void OnBuildFinished() => Console.WriteLine($"EVENT finished {IsFinished}");
    protected override void OnTargetRunning(string target) => Console.WriteLine($"EVENT running {target}");
    protected override void OnTargetSkipped(string target) => Console.WriteLine($"EVENT skipped {target}");
    protected override void OnTargetSucceeded(string target) => Console.WriteLine($"EVENT succeeded {target}");
    protected override void OnTargetFailed(string target) => Console.WriteLine($"EVENT failed {target}");
}
