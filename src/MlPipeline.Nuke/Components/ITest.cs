using MlPipeline.Nuke.Sessions;
using MlPipeline.Nuke.Testing;
using Nuke.Common;
using Nuke.Common.IO;
using Nuke.Common.Tooling;

namespace MlPipeline.Nuke.Components;

/// <summary>Runs tests.</summary>
public interface ITest : IHazPipeline
{
    /// <summary>The solution whose tests run; by default the only one in the repository's root.</summary>
    AbsolutePath SolutionFile => SolutionFiles.OnlyOneIn(RootDirectory);

    /// <summary>Changes what is asked of the test runner.</summary>
    Configure<TestRequest> TestSettings => request => request;

    /// <summary>Runs the solution's tests and counts them.</summary>
    Target Test => _ => _
        .Description("Runs the solution's tests")
        .Executes(() => this.RunOnce(() => SolutionTests.Run(TestSettings(new TestRequest(SolutionFile, LockedRestore)))));
}
