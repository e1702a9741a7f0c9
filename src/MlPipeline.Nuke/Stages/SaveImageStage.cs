using System.Globalization;
using MlPipeline.Containers.Archives;
using MlPipeline.Nuke.Sessions;

namespace MlPipeline.Nuke.Stages;

/// <summary>Writes a model's image as one file.</summary>
internal sealed class SaveImageStage(StageSettings settings) : IStage
{
    public string Name => "SaveImage";

    public StageResult Run(ModelRun run)
    {
        BuildImageStage.Current(run, settings);
        ImageArchive.Of(run.Folder.Image, $"{CompileStage.Description(run).Name}:latest").Save(run.Folder.ImageArchive, run.Cancellation);
        return new StageResult(
            ["it always runs"],
            [
                KeyValuePair.Create("File", run.Folder.Relative(run.Folder.ImageArchive)),
                KeyValuePair.Create("Bytes", new FileInfo(run.Folder.ImageArchive).Length.ToString("N0", CultureInfo.InvariantCulture)),
            ]);
    }
}
