using System.Text.Json;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Files;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Core.Steps;

/// <summary>
/// Results of steps by their keys: a key that was run before, at an old commit or by another machine that shares the folder, is not run again. Outputs
/// are kept by their content, once each, as further names of the files where the file system allows it, and verified before they are used.
/// </summary>
/// <remarks>It is trusted as the code is: whoever may write to the folder decides what a key's result is.</remarks>
/// <param name="folder">The cache's folder; it need not exist.</param>
/// <param name="root">The repository's root, which the manifests' paths are relative to.</param>
/// <param name="machines">The class of machines within which equal keys promise equal bytes; others that share the folder are served nothing of it.</param>
/// <param name="clock">Tells how old an entry is.</param>
public sealed class RunCache(string folder, string root, string machines, TimeProvider clock)
{
    private readonly CachedFiles files = new(Path.Combine(folder, "files"));

    /// <summary>The manifest of an earlier run of that key whose outputs are all there and have the right bytes, or null.</summary>
    public TManifest? Find<TManifest>(StepPlan<TManifest> plan)
        where TManifest : class, IManifest
    {
        var entry = EntryOf(plan, plan.Inputs.Key());
        try
        {
            if (!File.Exists(entry) || Read(entry, plan) is not { } manifest || !manifest.Outputs.All(output => IsOwn(plan, output) && files.Holds(output.Digest)))
                return null;
            File.SetLastWriteTimeUtc(entry, clock.GetUtcNow().UtcDateTime);
            return manifest;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Another build prunes it meanwhile, or it may not be read here.
            return null;
        }
    }

    /// <summary>Puts an output of a manifest that was found to its place, over what may stand there; false when another build pruned it meanwhile.</summary>
    public bool TryPlace(FileRecord output) => files.TryPlace(output.Digest, Path.GetFullPath(output.Path, root));

    /// <summary>Keeps the result of a run. A cache that cannot be written keeps nothing, which costs time and no more.</summary>
    public void Keep<TManifest>(StepPlan<TManifest> plan, TManifest manifest)
        where TManifest : class, IManifest
    {
        try
        {
            foreach (var output in manifest.Outputs)
                files.Keep(output.Digest, Path.GetFullPath(output.Path, root));
            var entry = EntryOf(plan, manifest.Inputs.Key());
            Directory.CreateDirectory(Path.GetDirectoryName(entry)!);
            AtomicFile.WriteBytes(entry, CanonicalJson.Serialize(manifest, plan.Type));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A full disk or a folder of another's shows where it matters.
        }
    }

    private static TManifest? Read<TManifest>(string entry, StepPlan<TManifest> plan)
        where TManifest : class, IManifest
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(entry), plan.Type) is { } manifest && manifest.Inputs.SequenceEqual(plan.Inputs) ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // What lies elsewhere than the step's own folder was not made by that step.
    private bool IsOwn<TManifest>(StepPlan<TManifest> plan, FileRecord output)
        where TManifest : class, IManifest =>
        Path.GetFullPath(output.Path, root).StartsWith(Path.GetDirectoryName(plan.ManifestFile) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private string EntryOf<TManifest>(StepPlan<TManifest> plan, Digest key)
        where TManifest : class, IManifest =>
        Path.Combine(folder, "steps", machines, Path.GetFileName(Path.GetDirectoryName(plan.ManifestFile)!), $"{plan.Name}-{key.Hex}.json");
}
