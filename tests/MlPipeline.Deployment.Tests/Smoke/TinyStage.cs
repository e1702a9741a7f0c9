using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Tables;
using MlPipeline.Deployment.Processes;
using MlPipeline.Deployment.Smoke;
using MlPipeline.Deployment.Staging;
using MlPipeline.Deployment.Tests.Support;
using MlPipeline.Deployment.Worker;

namespace MlPipeline.Deployment.Tests.Smoke;

/// <summary>The tiny service on a stage, with 200 golden rows.</summary>
internal sealed class TinyStage : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly StagedDeployment staged;

    public TinyStage(string behaviour = "")
    {
        File.WriteAllText(folder.At("behaviour"), behaviour);
        File.WriteAllLines(folder.At("golden.jsonl"), Enumerable.Range(0, 200).Select(Golden));
        using var random = RandomNumberGenerator.Create();
        var host = new ProcessHost(new ProcessRelease(WorkerProgram.Executable, folder.Path), TimeProvider.System);
        staged = new Stager(host, TimeProvider.System, random).Deploy(
            new DeployRequest
            {
                Folder = folder.At("staging"),
                Model = TinyModel.Name,
                Checkout = Digest.Of(folder.Path),
                Release = Digest.Of("release"),
                Image = Digest.Of("image"),
                Kept = false,
            },
            TestContext.Current.CancellationToken);
    }

    public SmokeRequest Request => new()
    {
        Address = staged.Record.Address,
        KeyFile = staged.KeyFile,
        Release = Digest.Of("release"),
        Image = Digest.Of("image"),
        Host = "process",
        Description = Description,
        Model = TinyModel.Digest,
        Training = TinyModel.Training,
        Golden = folder.At("golden.jsonl"),
        LoopRequests = 20,
        AnswerLimit = TimeSpan.FromSeconds(30),
    };

    private static ModelDescription Description => new()
    {
        Name = TinyModel.Name,
        Purpose = "tests",
        Task = ModelTask.BinaryClassification,
        DataFile = "data.csv",
        Format = TextFormat.Default,
        Expectations = [],
        Columns =
        [
            new("age", ColumnKind.Number) { Minimum = 0, Maximum = 120 },
            new("city", ColumnKind.Category) { Categories = TinyModel.Cities },
        ],
        Label = new("label", "yes", "no"),
        Threshold = 0.5,
        Seed = 1,
        Split = new(0.3, 1, []),
        Groups = [],
        Gates = new GateSet([]),
    };

    public static SmokeRecord Test(SmokeRequest request, TimeProvider? clock = null) =>
        new SmokeTester(clock ?? TimeProvider.System).Test(request, TestContext.Current.CancellationToken);

    public SmokeRecord Test() => Test(Request);

    public void Dispose()
    {
        staged.Dispose();
        folder.Dispose();
    }

    private static string Golden(int number)
    {
        var (age, city) = (number % 121, TinyModel.Cities[number % TinyModel.Cities.Count]);
        var score = TinyModel.Score(age, city).ToString(CultureInfo.InvariantCulture);
        var input = new JsonObject { ["age"] = age, ["city"] = city };
        return string.Create(CultureInfo.InvariantCulture, $$"""{"row":"r{{number}}","score":{{score}},"input":{{input.ToJsonString()}}}""");
    }
}
