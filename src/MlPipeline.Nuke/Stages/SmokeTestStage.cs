using System.Globalization;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Deployment.Smoke;
using MlPipeline.Deployment.Staging;
using MlPipeline.Nuke.Sessions;
using Nuke.Common.Tooling;

namespace MlPipeline.Nuke.Stages;

/// <summary>Asks a staged service what its users will; a check that does not hold fails the build as a gate does. A service that is not kept ends with its test.</summary>
internal sealed class SmokeTestStage(StageSettings settings, Configure<SmokeRequest> smoke) : IStage
{
    public string Name => "SmokeTest";

    public StageResult Run(ModelRun run)
    {
        var deployment = run.Staged.Find(run.Folder.Model.Name) ?? throw Missing.Result("DeployStaging");
        using var held = deployment.Record.Kept ? null : deployment;
        var record = new SmokeTester(run.Clock).Test(Checked(Request(run, deployment)), run.Cancellation);
        AtomicFile.WriteBytes(run.Folder.Smoke, CanonicalJson.Serialize(record, ManifestJson.Canonical.SmokeRecord));
        Enforce(record);
        return new StageResult(["it always runs"], [.. Facts(record)]);
    }

    private SmokeRequest Request(ModelRun run, StagedDeployment deployment) => new()
    {
        Address = deployment.Record.Address,
        KeyFile = deployment.KeyFile,
        Release = deployment.Record.Release,
        Image = deployment.Record.Image,
        Host = deployment.Record.Host,
        Description = CompileStage.Description(run),
        Model = TrainStage.Current(run, settings.Training).Outputs[0].Digest,
        Training = Digest.OfFile(run.Folder.TrainingManifest),
        Golden = run.Folder.Golden,
        Progress = run.Log,
    };

    private SmokeRequest Checked(SmokeRequest asked)
    {
        var request = smoke(asked);
        FixedParts.Check(
            "SmokeSettings",
            ("Address", asked.Address, request.Address),
            ("Release", asked.Release, request.Release),
            ("Image", asked.Image, request.Image),
            ("Host", asked.Host, request.Host),
            ("Description", asked.Description, request.Description),
            ("Model", asked.Model, request.Model),
            ("Training", asked.Training, request.Training),
            ("Golden", asked.Golden, request.Golden));
        return request;
    }

    private static IEnumerable<KeyValuePair<string, string>> Facts(SmokeRecord record)
    {
        yield return KeyValuePair.Create("Checks", $"{record.Checks.Count} passed");
        if (record.Latency is not { } latency)
            yield break;
        yield return KeyValuePair.Create("Requests", latency.Requests.ToString("N0", CultureInfo.InvariantCulture));
        yield return KeyValuePair.Create("Median", $"{latency.MedianMilliseconds.ToString("0.00", CultureInfo.InvariantCulture)} ms");
        yield return KeyValuePair.Create("P99", $"{latency.P99Milliseconds.ToString("0.00", CultureInfo.InvariantCulture)} ms");
    }

    private static void Enforce(SmokeRecord record)
    {
        var failed = record.Checks.Where(check => !check.Passed).ToList();
        if (failed.Count > 0 || !record.Passed)
            throw new GateException($"{failed.Count} of {record.Checks.Count} smoke tests failed\n{string.Join('\n', failed.Select(check => $"  {check.Name}: {check.Detail}"))}");
    }
}
