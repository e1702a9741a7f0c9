using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Steps;
using MlPipeline.Data.Cache;
using MlPipeline.Data.Content;
using MlPipeline.Data.Pins;
using MlPipeline.Data.Remotes;

namespace MlPipeline.Data.Restoring;

/// <summary>Brings the working tree to what its pins say.</summary>
/// <param name="index">Remembers digests of pinned files; it is not saved here.</param>
/// <param name="clock">Tells which time stamps are old enough to be trusted.</param>
public sealed class DatasetRestorer(FileIndex index, TimeProvider clock)
{
    /// <summary>What remotes take from the machine.</summary>
    internal RemoteContext Remotes { get; init; } = new();

    /// <summary>
    /// Restores what is missing or outdated, every byte verified as it was written. Everything is staged before anything is put in place: when a
    /// pin, an object or the disk is at fault, no working file has changed and nothing is left behind. A second restore of the same checkout waits.
    /// </summary>
    /// <exception cref="UserException">
    /// A pin, the configuration or a stored object is at fault, a working file has local changes, or the target cannot be written.
    /// </exception>
    public RestoreResult Restore(RestoreRequest request, CancellationToken cancellation)
    {
        ContentHasher.Prepare();
        var state = new WorkspaceState(request.Root);
        using var held = TargetFault.Guard(request.Root, () => state.Hold(request.Tell, cancellation));
        var pins = request.PinFiles.Order(StringComparer.Ordinal).Select(PinReader.Read).ToList();
        PinTargets.RefuseClashes(request.Root, pins);
        PinTargets.ClearParts(pins);
        var memory = new WorkingMemory(index, state, request.Verify);
        var intact = Intact(request, memory, pins);
        var changed = pins.Where(pin => !intact.ContainsKey(pin)).ToList();
        var round = changed.Count == 0 ? RestoreRound.Nothing : new PinRestorer(request, memory, clock) { Remotes = Remotes }.Run(changed, cancellation);
        TargetFault.Guard(request.Root, memory.Save);
        var all = pins.Select(pin => intact.TryGetValue(pin, out var files) ? files : round.Files[pin]).ToList();
        return new RestoreResult(ManifestOf(request.Root, pins, all), round.Changes);
    }

    private static Dictionary<Pin, PinnedFiles> Intact(RestoreRequest request, WorkingMemory memory, List<Pin> pins)
    {
        var intact = new Dictionary<Pin, PinnedFiles>();
        foreach (var pin in request.Inner.Length == 0 ? pins : [])
        {
            if (memory.IntactTree(pin, request.Workers) is { } summary)
                intact[pin] = new PinnedFiles(pin, pin.Target, summary, []);
        }

        return intact;
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
