using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Steps;
using MlPipeline.Data.Pins;
using MlPipeline.Data.Remotes;

namespace MlPipeline.Data.Restoring;

/// <summary>Brings the working tree to what its pins say.</summary>
/// <param name="index">Remembers digests of working files; it is not saved here.</param>
public sealed class DatasetRestorer(FileIndex index)
{
    /// <summary>
    /// Restores what is missing or outdated, every byte verified as it was written. Everything is staged before anything is put in place: when a
    /// pin, an object or the disk is at fault, no working file has changed and nothing is left behind.
    /// </summary>
    /// <exception cref="UserException">
    /// A pin, the configuration or a stored object is at fault, a working file has local changes, or the target cannot be written.
    /// </exception>
    public DataManifest Restore(RestoreRequest request, CancellationToken cancellation)
    {
        using var remotes = RemoteSet.Of(request.Root);
        var pins = request.PinFiles.Order(StringComparer.Ordinal).Select(PinReader.Read).ToList();
        PinTargets.RefuseClashes(request.Root, pins);
        PinTargets.ClearParts(pins);
        var surveyor = new Surveyor(index, request, cancellation);
        var surveys = pins.Select(pin => surveyor.Look(ContentLoader.Load(pin, remotes.Open(pin.Remote)))).ToList();
        return ManifestOf(request.Root, pins, Carry(surveys, request.Workers, cancellation));
    }

    private static List<PinnedFiles> Carry(List<Survey> surveys, int workers, CancellationToken cancellation)
    {
        var staged = new List<StagedContent>();
        try
        {
            var files = new List<PinnedFiles>();
            foreach (var survey in surveys)
            {
                staged.Add(new StagedContent(survey));
                files.Add(new(survey.Content, staged[^1].Fill(workers, cancellation)));
            }

            cancellation.ThrowIfCancellationRequested();
            staged.ForEach(content => content.Publish());
            return files;
        }
        finally
        {
            staged.ForEach(content => content.Dispose());
        }
    }

    private static DataManifest ManifestOf(string root, List<Pin> pins, List<PinnedFiles> restored)
    {
        var inputs = new StepInputs();
        pins.ForEach(pin => inputs.Add(PinPaths.Relative(root, pin.File), pin.FileDigest));
        return new DataManifest
        {
            Inputs = inputs,
            Artifacts = [.. restored.Select(files => files.Artifact(root))],
            Outputs = [.. restored.SelectMany(files => files.Records(root)).OrderBy(record => record.Path, StringComparer.Ordinal)],
        };
    }
}
