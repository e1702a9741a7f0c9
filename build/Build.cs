using MlPipeline.Nuke.Components;
using Nuke.Common;

/// <summary>The pipeline of this repository: components composed, nothing else.</summary>
internal sealed class Build : NukeBuild,
    IRestoreData, ICompile, IValidateData, ITrain, IEvaluate, IGate, IReport,
    IReproduce, IStatus, IPinData, IAcceptBaseline, IClean, ITest
{
    public static int Main() => Execute<Build>(build => build.Pipeline);

    private Target Pipeline => _ => _
        .Description("From pinned data to a gated verdict and its report")
        .DependsOn<IGate>(build => build.Gate)
        .DependsOn<IReport>(build => build.Report);
}
