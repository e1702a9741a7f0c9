using MlPipeline.Nuke.Components;
using Nuke.Common;

/// <summary>The pipeline of this repository: components composed, nothing else.</summary>
internal sealed class Build : NukeBuild,
    IRestoreData, ICompile, IValidateData, ITrain, IEvaluate, IGate, IBuildImage, IDeployStaging, ISmokeTest, IReport, IComment,
    ISaveImage, IStopStaging, IReproduce, IStatus, IPinData, ICollectGarbage, IAcceptBaseline, IClean, ITest
{
    public static int Main() => Execute<Build>(build => build.Pipeline);

    private Target Pipeline => _ => _
        .Description("From pinned data to a staged, tested image and its report")
        .DependsOn<ISmokeTest>(build => build.SmokeTest)
        .DependsOn<IReport>(build => build.Report)
        .DependsOn<IComment>(build => build.Comment);
}
