using MlPipeline.Containers.Assembling;
using MlPipeline.Containers.Bases;
using MlPipeline.Evaluation;
using MlPipeline.Training.Workers;
using Nuke.Common.Tooling;

namespace MlPipeline.Nuke.Stages;

/// <summary>What a build changes of the requests that results depend on.</summary>
/// <param name="Training">Changes the training.</param>
/// <param name="Evaluation">Changes the evaluation.</param>
internal sealed record StageSettings(Configure<TrainRequest> Training, Configure<EvaluationRequest> Evaluation)
{
    /// <summary>Changes the image.</summary>
    public Configure<ImageRequest> Image { get; init; } = request => request;

    /// <summary>What images stand on.</summary>
    public string BaseImage { get; init; } = BaseReference.Host.Text;
}
