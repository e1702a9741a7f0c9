using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Core.Steps;

/// <summary>Runs a step, or finds that its last result still holds.</summary>
/// <param name="root">The repository's root, which the manifests' paths are relative to.</param>
/// <param name="index">Remembers digests of outputs.</param>
/// <param name="policy">How much to trust.</param>
public sealed class StepRunner(string root, FileIndex index, StepPolicy policy)
{
    /// <summary>Where results are kept by their keys; null keeps none.</summary>
    public RunCache? Cache { get; init; }

    /// <summary>
    /// Leaves the manifest of an up-to-date step alone; else takes the result of an earlier run with the same key, or runs <paramref name="execute"/>
    /// and writes what it returns.
    /// While the step runs there is no manifest, so a kill never leaves a manifest beside outputs that it does not describe.
    /// </summary>
    public StepOutcome<TManifest> Run<TManifest>(StepPlan<TManifest> plan, Func<TManifest> execute)
        where TManifest : class, IManifest
    {
        var reasons = ReasonsToRun(plan, out var before);
        if (reasons.Count == 0)
            return new(before!, reasons) { Before = before!.Inputs };
        var cache = plan.IsKept ? Cache : null;
        if (!policy.Force && cache?.Find(plan) is { } kept && TryTake(plan, kept, before, cache) is { } taken)
            return taken with { Reasons = reasons };
        File.Delete(plan.ManifestFile);
        var manifest = execute();
        foreach (var output in manifest.Outputs)
            index.Record(PathOf(output), output.Digest);
        cache?.Keep(plan, manifest);
        return Write(plan, manifest, reasons) with { Before = before?.Inputs };
    }

    /// <summary>
    /// Writes the manifest of a step that itself finds out what is to be done, unless it did nothing and the last result still holds. The step told the
    /// index what it verified: a file that was changed since then is changed.
    /// </summary>
    public StepOutcome<TManifest> Record<TManifest>(StepPlan<TManifest> plan, TManifest manifest, IReadOnlyList<string> changes)
        where TManifest : class, IManifest
    {
        var reasons = ReasonsToRun(plan, out var before);
        return (reasons.Count == 0 && changes.Count == 0 ? new(before!, []) : Write(plan, manifest, [.. reasons, .. changes])) with { Before = before?.Inputs };
    }

    /// <summary>The manifest of an earlier run, when it still counts: same inputs, intact outputs.</summary>
    public TManifest? Current<TManifest>(StepPlan<TManifest> plan)
        where TManifest : class, IManifest =>
        Missing(plan, out var manifest) is null && manifest is not null && Stale(plan, manifest).Count == 0 ? manifest : null;

    // Files that are right already stay, so that little is written where little changed; those of the result before that are no longer made go.
    private StepOutcome<TManifest>? TryTake<TManifest>(StepPlan<TManifest> plan, TManifest kept, TManifest? before, RunCache cache)
        where TManifest : class, IManifest
    {
        File.Delete(plan.ManifestFile);
        foreach (var gone in (before?.Outputs ?? []).ExceptBy(kept.Outputs.Select(output => output.Path), output => output.Path))
            File.Delete(PathOf(gone));
        foreach (var output in kept.Outputs.Where(output => Damage(output) is not null))
        {
            if (!cache.TryPlace(output))
                return null;
            index.Record(PathOf(output), output.Digest);
        }

        return Write(plan, kept, []) with { IsFromCache = true, Before = before?.Inputs };
    }

    private StepOutcome<TManifest> Write<TManifest>(StepPlan<TManifest> plan, TManifest manifest, IReadOnlyList<string> reasons)
        where TManifest : class, IManifest
    {
        AtomicFile.WriteBytes(plan.ManifestFile, CanonicalJson.Serialize(manifest, plan.Type));
        index.Save();
        return new(manifest, reasons);
    }

    private List<string> ReasonsToRun<TManifest>(StepPlan<TManifest> plan, out TManifest? before)
        where TManifest : class, IManifest
    {
        if (Missing(plan, out before) is { } missing)
            return [missing];
        if (policy.Force)
            return ["it was forced"];
        var stale = Stale(plan, before!);
        index.Save();
        return stale;
    }

    private static string? Missing<TManifest>(StepPlan<TManifest> plan, out TManifest? manifest)
        where TManifest : class, IManifest
    {
        manifest = null;
        if (!File.Exists(plan.ManifestFile))
            return "it has no result yet";
        try
        {
            manifest = CanonicalJson.ReadFile(plan.ManifestFile, plan.Type, "");
            return null;
        }
        catch (UserException)
        {
            return $"{Path.GetFileName(plan.ManifestFile)} is damaged or of another version";
        }
    }

    private List<string> Stale<TManifest>(StepPlan<TManifest> plan, TManifest manifest)
        where TManifest : class, IManifest =>
        [.. plan.Inputs.ChangesSince(manifest.Inputs), .. manifest.Outputs.Select(Damage).OfType<string>()];

    private string? Damage(FileRecord output)
    {
        var digest = index.DigestOf(PathOf(output), policy.Verify);
        return digest is null ? $"{output.Path} is missing" : digest == output.Digest ? null : $"{output.Path} was changed";
    }

    private string PathOf(FileRecord output) => Path.GetFullPath(output.Path, root);
}
