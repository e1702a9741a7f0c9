using MlPipeline.Core.Digests;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Steps;
using MlPipeline.Reporting.Bundles;
using MlPipeline.Reporting.Inputs;
using MlPipeline.Reporting.Tests.Samples;

namespace MlPipeline.Reporting.Tests.Bundles;

/// <summary>Bundles of the sample run.</summary>
internal static class Bundles
{
    public static readonly IReadOnlyDictionary<string, GateSet> Gates = new Dictionary<string, GateSet> { ["CreditRisk"] = new(Evaluations.Gates) };

    /// <summary>One model, with every part there is.</summary>
    public static ReportBundle Whole => new([Model(CreditRisk.Passed with { Failures = [new("SmokeTest", "it broke", "output", "mend it")] })]);

    public static BundledModel Model(ReportInput input) => BundledModel.Of(input, "CreditRisk") with
    {
        Model = "credit-risk",
        Image = Image,
        Deployment = new() { Release = Digest.Of("root"), Image = Digest.Of("config"), Host = "process", Kept = false, Address = "http://127.0.0.1:41234" },
        Smoke = new() { Release = Digest.Of("root"), Image = Digest.Of("config"), Host = "process", Checks = [new("answers", true, "200")], Latency = new(10, 1, 2, 3) },
        Importance = new() { Metric = MetricNames.LogLoss, Unshuffled = 0.5, Rows = 300, Repeats = 5, Columns = [new("duration", 0.1, 0.05, 0.2)] },
    };

    public static RenderedBundle Render(ReportBundle bundle, bool fromFork = true) =>
        new BundleRenderer(TemplatesFolder.Path).Render(bundle, new(Gates, fromFork));

    private static ImageManifest Image => new()
    {
        Inputs = new StepInputs { { "training", Digest.Of("training") } },
        Config = Digest.Of("config"),
        Manifest = Digest.Of("manifest"),
        Platform = "linux/amd64",
        Base = new("host", "host", Digest.Of("base")),
        Layers = [new("model", Digest.Of("layer"), Digest.Of("diff"), 10, 20, 2)],
        Packages = [new("nuget", "Microsoft.ML", "5.0.1", "sha512")],
        Outputs = [],
    };
}
