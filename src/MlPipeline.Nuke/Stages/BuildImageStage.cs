using System.Globalization;
using MlPipeline.Containers.Assembling;
using MlPipeline.Containers.Bases;
using MlPipeline.Containers.Documents;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Runs;
using MlPipeline.Core.Steps;
using MlPipeline.Core.Tables;
using MlPipeline.Nuke.Sessions;

namespace MlPipeline.Nuke.Stages;

/// <summary>Assembles a model's image, and names the release that it completes.</summary>
internal sealed class BuildImageStage(StageSettings settings) : IStage
{
    public string Name => "BuildImage";

    public StageResult Run(ModelRun run)
    {
        RefuseBlocked(run);
        var assembler = new ImageAssembler(run.Index, run.Clock);
        var plan = Plan(run, settings, out var request);
        var outcome = run.Run(plan, () => assembler.Assemble(request with { Inputs = plan.Inputs }, run.Cancellation));
        var image = outcome.Manifest;
        return StageResult.Of(
            outcome,
            ("Image", image.Config.Abbreviated),
            ("Size", $"{(image.Layers.Sum(layer => layer.Size) / 1e6).ToString("0.0", CultureInfo.InvariantCulture)} MB in {image.Layers.Count} layers"),
            ("Release", Releases.Name(run).Root.Abbreviated));
    }

    /// <summary>The manifest of an earlier run, when it still counts.</summary>
    public static ImageManifest Current(ModelRun run, StageSettings settings) =>
        run.Findings.Of("BuildImage", () => run.Steps.Current(Plan(run, settings, out _)) ?? throw Missing.Result("BuildImage"));

    // Gate has said so already, unless it was skipped.
    private void RefuseBlocked(ModelRun run)
    {
        var blocking = EvaluateStage.Current(run, settings).Gates.Count(gate => gate.Blocks);
        if (blocking == 0)
            return;
        Releases.Withdraw(run);
        throw new GateException($"No image is released: {blocking} of its gates block it; ./build.sh Gate tells which");
    }

    private static StepPlan<ImageManifest> Plan(ModelRun run, StageSettings settings, out ImageRequest request)
    {
        request = Request(run, settings);
        var ground = new ImageAssembler(run.Index, run.Clock).BaseOf(request);
        var inputs = new StepInputs
        {
            { "name", request.Name },
            { "description", request.Description },
            { "rid", request.Rid },
            { "base", ground.Digest },
            { "base reference", ground.Reference },
            { "application", Digest.Of(string.Concat(request.ApplicationFiles.Select(file => $"{file.Path} {file.Digest}\n"))) },
            { "model", request.Model.Model },
            { "training", request.Model.Training },
            { "provenance", FactsOf(request) },
        };
        StepDigests.AddAssemblies(inputs, run.Index, typeof(ImageAssembler), typeof(CsvFile));
        return new("BuildImage", run.Folder.ImageManifest, ManifestJson.Canonical.ImageManifest, inputs);
    }

    private static ImageRequest Request(ModelRun run, StageSettings settings)
    {
        var asked = Asked(run, settings);
        var request = settings.Image(asked);
        FixedParts.Check(
            "ImageSettings",
            ("Root", asked.Root, request.Root),
            ("Layout", asked.Layout, request.Layout),
            ("Sbom", asked.Sbom, request.Sbom),
            ("Provenance", asked.Provenance, request.Provenance),
            ("ApplicationFolder", asked.ApplicationFolder, request.ApplicationFolder),
            ("Executable", asked.Executable, request.Executable),
            ("LockFile", asked.LockFile, request.LockFile),
            ("PackagesFolder", asked.PackagesFolder, request.PackagesFolder),
            ("ModelArchive", asked.ModelArchive, request.ModelArchive),
            ("Model", asked.Model, request.Model));
        return request;
    }

    private static ImageRequest Asked(ModelRun run, StageSettings settings)
    {
        var application = CompileStage.Current(run);
        var training = TrainStage.Current(run, settings.Training);
        var description = CompileStage.Description(run);
        return new ImageRequest([], run.Options.Root)
        {
            Name = description.Name,
            Description = description.Purpose,
            Rid = application.Rid,
            ApplicationFolder = run.Folder.Application,
            ApplicationFiles = [.. application.Outputs.Where(file => file.Path.StartsWith(run.Folder.Relative(run.Folder.Application) + "/", StringComparison.Ordinal))],
            Executable = application.Executable,
            ModelArchive = run.Folder.ModelArchive,
            Model = Served(run.Folder, description, training),
            Base = BaseReference.Parse(settings.BaseImage),
            Layout = run.Folder.Image,
            Sbom = run.Folder.Sbom,
            Provenance = run.Folder.Provenance,
            Facts = Facts(description, application, RestoreDataStage.Current(run)),
            LayerCache = Path.Combine(run.Options.Root, ".nuke", "temp", "layers"),
            LockFile = RestoredPackages.LockOf(run.Folder.Model),
            PackagesFolder = RestoredPackages.FolderOf(run.Folder.Model) ?? run.Options.PackagesFolder,
            Verify = run.Options.Verify || run.Options.Force,
        };
    }

    private static ServedModel Served(RunFolder folder, ModelDescription description, TrainingManifest training) => new()
    {
        Name = description.Name,
        Model = training.Outputs[0].Digest,
        Training = Digest.OfFile(folder.TrainingManifest),
        Categories = training.Categories,
    };

    private static ProvenanceFacts Facts(ModelDescription description, ApplicationManifest application, DataManifest data) => new()
    {
        Parameters = new Dictionary<string, string> { ["seed"] = description.Seed.ToString(CultureInfo.InvariantCulture) },
        Internals = new Dictionary<string, string> { ["sdk"] = application.Sdk, ["runtime"] = application.Runtime },
        Materials = [.. data.Artifacts.Select(artifact => new ProvenanceMaterial(artifact.Path, artifact.Digest))],
    };

    private static Digest FactsOf(ImageRequest request) => Digest.Of(string.Join('\n',
    [
        .. request.Facts.Parameters.OrderBy(fact => fact.Key, StringComparer.Ordinal).Select(fact => $"{fact.Key}={fact.Value}"),
        .. request.Facts.Internals.OrderBy(fact => fact.Key, StringComparer.Ordinal).Select(fact => $"{fact.Key}={fact.Value}"),
        .. request.Facts.Materials.Select(material => $"{material.Name} {material.Digest}"),
    ]));
}
