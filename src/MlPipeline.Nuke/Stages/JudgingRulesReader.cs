using MlPipeline.Core.Files;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Data.Pins;
using MlPipeline.Data.Restoring;
using MlPipeline.Evaluation.Gates;
using MlPipeline.Nuke.Sessions;

namespace MlPipeline.Nuke.Stages;

/// <summary>Reads what a model is judged by.</summary>
internal static class JudgingRulesReader
{
    private const string Mend = "mend the file on the branch that the request is for";

    public static JudgingRules Read(ModelRun run, DataManifest data, GateSet declared) => run.Options.RequestBase is not { } branch
        ? new JudgingRules(CommittedBaseline.Read(run.Folder, data))
        : Read(run, data, declared, MergeBase.Find(run.Options.Root, branch, run.Cancellation));

    private static JudgingRules Read(ModelRun run, DataManifest data, GateSet declared, MergeBase mergeBase)
    {
        if (mergeBase.Commit is null)
        {
            return new JudgingRules(null)
            {
                NoBaseline = "no merge base with the branch that the request is for: fetch the whole history",
                Changes = ["no merge base was found, so the declared gates could not be held against accepted ones"],
            };
        }

        var gates = Parse(mergeBase.Read(run.Folder.Relative(run.Folder.BaselineGates), run.Cancellation), ManifestJson.Canonical.GateSet, "gates.json");
        var (baseline, changes) = Baseline(run, data, mergeBase);
        return new JudgingRules(baseline)
        {
            NoBaseline = "the branch that the request is for has no baseline",
            Gates = gates,
            Changes = [.. changes, .. gates is null ? [] : GateChanges.Between(gates, declared)],
        };
    }

    private static (CommittedBaseline? Baseline, IReadOnlyList<string> Changes) Baseline(ModelRun run, DataManifest data, MergeBase mergeBase)
    {
        var pin = mergeBase.Read(run.Folder.Relative(run.Folder.BaselineArchive + PinFiles.Extension), run.Cancellation);
        var record = mergeBase.Read(run.Folder.Relative(run.Folder.BaselineRecord), run.Cancellation);
        var own = TextOf(run.Folder.BaselineArchive + PinFiles.Extension);
        if (pin is null || record is null)
            return (null, own is null ? [] : ["a baseline is added, with which nothing is compared yet"]);
        if (pin == own && record == TextOf(run.Folder.BaselineRecord))
            return (CommittedBaseline.Read(run.Folder, data), []);
        var restored = Restore(run, pin, Parse(record, ManifestJson.Canonical.BaselineRecord, "baseline.json")!);
        return (restored, [own is null ? "the baseline is dropped" : "the baseline is replaced"]);
    }

    private static CommittedBaseline Restore(ModelRun run, string pin, BaselineRecord record)
    {
        var archive = Path.Combine(run.Folder.Output, "merge-base", Path.GetFileName(run.Folder.BaselineArchive));
        if (TextOf(archive + PinFiles.Extension) != pin)
            AtomicFile.WriteText(archive + PinFiles.Extension, pin);
        var request = new RestoreRequest(run.Options.Root, [archive + PinFiles.Extension]) { Force = true };
        var restored = new DatasetRestorer(run.Index, run.Clock).Restore(request, run.Cancellation).Manifest;
        return new CommittedBaseline(restored.Outputs.Single(file => Path.GetFullPath(file.Path, run.Options.Root) == archive), record);
    }

    private static string? TextOf(string path) => File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : null;

    private static T? Parse<T>(string? json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, string name)
        where T : class => json is null ? null : CanonicalJson.Parse(json, type, $"{name} of the merge base", Mend);
}
