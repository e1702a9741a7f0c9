using System.Globalization;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Steps;
using MlPipeline.Nuke.Sessions;
using MlPipeline.Training.Publishing;
using MlPipeline.Training.Workers;
using Nuke.Common.Tooling;

namespace MlPipeline.Nuke.Stages;

/// <summary>Publishes a model's executable and lets it describe itself.</summary>
internal sealed class CompileStage(Configure<PublishRequest> settings) : IStage
{
    public string Name => "Compile";

    public StageResult Run(ModelRun run)
    {
        var outcome = run.Run(Plan(run, run.Options.Rid), () => Publish(run, Request(run)));
        var manifest = outcome.Manifest;
        return StageResult.Of(
            outcome,
            ("Runtime", $"{manifest.Runtime} {manifest.Rid}"),
            ("Packages", manifest.Packages.Count.ToString(CultureInfo.InvariantCulture)),
            ("Files", manifest.Outputs.Count.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The manifest of an earlier run, when it still counts.</summary>
    public static ApplicationManifest Current(ModelRun run) =>
        run.Findings.Of("Compile", () => run.Steps.Current(Plan(run, run.Options.Rid)) ?? throw Missing.Result("Compile"));

    /// <summary>What the model said of itself when it was compiled.</summary>
    /// <exception cref="UserException">It was never compiled, or the file is damaged.</exception>
    public static ModelDescription Description(ModelRun run) => !File.Exists(run.Folder.Description)
        ? throw Missing.Result("Compile")
        : CanonicalJson.ReadFile(run.Folder.Description, ManifestJson.Canonical.ModelDescription, "./build.sh Compile --force");

    /// <summary>How a stage calls the model's executable.</summary>
    public static WorkerCall Worker(ModelRun run, ApplicationManifest application) =>
        new(Path.Combine(run.Folder.Application, application.Executable), new WorkerEnvironment(), run.Log, run.Cancellation);

    internal static StepPlan<ApplicationManifest> Plan(ModelRun run, string rid)
    {
        var inputs = new StepInputs { { "rid", rid }, { "sdk", InstalledSdk.Version(run.Options.Root) } };
        foreach (var file in SourceClosure.Of(run.Options.Root, run.Folder.Model.ProjectFile))
            inputs.Add(run.Folder.Relative(file), run.Index.DigestOf(file)!.Value);
        return new("Compile", run.Folder.ApplicationManifest, ManifestJson.Canonical.ApplicationManifest, inputs) { IsKept = true };
    }

    private PublishRequest Request(ModelRun run)
    {
        var asked = new PublishRequest(run.Folder.Model.ProjectFile, run.Folder.Application, run.Options.Rid, run.Cancellation)
        {
            Locked = run.Options.LockedRestore,
            Progress = run.Log,
        };
        var request = settings(asked);
        FixedParts.Check(
            "CompileSettings",
            ("ProjectFile", asked.ProjectFile, request.ProjectFile),
            ("Folder", asked.Folder, request.Folder),
            ("Rid", asked.Rid, request.Rid));
        return request;
    }

    private static ApplicationManifest Publish(ModelRun run, PublishRequest request)
    {
        var before = Plan(run, request.Rid).Inputs;
        var published = ModelPublisher.Publish(request);
        var inputs = Plan(run, request.Rid).Inputs;
        RefuseChanges(inputs.ChangesSince(before));
        var executable = run.Folder.Model.Name + (request.Rid.StartsWith("win", StringComparison.Ordinal) ? ".exe" : "");
        var manifest = new ApplicationManifest
        {
            Inputs = inputs,
            Executable = executable,
            Rid = request.Rid,
            Sdk = published.Sdk,
            Runtime = published.Runtime,
            Assemblies = new(published.Assemblies.ToDictionary(name => name, name => Digest.OfFile(Path.Combine(request.Folder, name)))),
            Packages = new(published.Packages.ToDictionary(), StringComparer.Ordinal),
            Outputs = [],
        };
        var description = new ModelWorker(Worker(run, manifest)).Describe();
        AtomicFile.WriteBytes(run.Folder.Description, CanonicalJson.Serialize(description, ManifestJson.Canonical.ModelDescription));
        return manifest with { Outputs = [.. OutputsOf(run, request.Folder)] };
    }

    // A publish that is not locked may write lock files anew; what else changed meanwhile may or may not be in what was compiled.
    private static void RefuseChanges(IReadOnlyList<string> changes)
    {
        var sources = changes.Where(change => !change.Contains("packages.lock.json", StringComparison.Ordinal)).ToList();
        if (sources.Count > 0)
            throw new UserException(new UserFault("A source changed while it was compiled", "./build.sh Compile, once nobody edits") { Actual = string.Join("; ", sources) });
    }

    private static IEnumerable<FileRecord> OutputsOf(ModelRun run, string folder) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Append(run.Folder.Description)
        .Order(StringComparer.Ordinal)
        .Select(file => FileRecord.Of(run.Options.Root, file));
}
