using MlPipeline.Core.Errors;

namespace MlPipeline.Nuke.Stages;

/// <summary>The fault of a stage whose forerunner has no result that still counts.</summary>
internal static class Missing
{
    public static UserException Result(string stage) =>
        new(new UserFault($"{stage} has no result that still counts", $"./build.sh {stage}"));
}
