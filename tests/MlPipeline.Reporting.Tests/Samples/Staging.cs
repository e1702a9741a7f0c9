using MlPipeline.Core.Digests;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Steps;
using MlPipeline.Reporting.Inputs;

namespace MlPipeline.Reporting.Tests.Samples;

/// <summary>The second half of a run: image, staged service, smoke test, and what pictures are drawn from.</summary>
internal static class Staging
{
    public const string Address = "http://127.0.0.1:43127";

    private static readonly SmokeCheck[] Checks =
    [
        new("it is alive and ready", true, "200 and 200"),
        new("a request without a key is refused", true, "401, WWW-Authenticate: Bearer"),
        new("a malformed body is refused by its field", true, "400, names credit_amount"),
        new("200 held-out rows have the scores of the training side", true, "200 of 200 are equal"),
    ];

    public static SmokeRecord Passing => Of(Checks);

    public static SmokeRecord Failing => Of(
    [
        .. Checks.Take(3),
        Checks[3] with { Passed = false, Detail = "197 of 200 are equal; the first other row is 3fe1: 0.7312 expected, 0.7311 answered" },
    ]);

    private static ImageManifest Image => new()
    {
        Inputs = new StepInputs { { "training", Digest.Of("training.json") } },
        Config = Digest.Of("image config"),
        Manifest = Digest.Of("image manifest"),
        Platform = "linux/amd64",
        Base = new("host", "Debian GNU/Linux 12", Digest.Of("host files")),
        Layers =
        [
            new("base", Digest.Of("base layer"), Digest.Of("base tar"), 9_231_123, 21_233_664, 312),
            new("runtime", Digest.Of("runtime layer"), Digest.Of("runtime tar"), 29_912_300, 72_912_384, 181),
            new("model", Digest.Of("model layer"), Digest.Of("model tar"), 49_233, 52_224, 2),
        ],
        Packages = [new("deb", "libc6", "2.36-9"), new("nuget", "Microsoft.ML", "5.0.1", "sha512:00ff"), new("runtime", "Microsoft.NETCore.App", "10.0.1")],
        Outputs = [],
    };

    private static ImportanceRecord Importance => new()
    {
        Metric = "brier",
        Unshuffled = 0.1683,
        Rows = CreditRisk.Rows,
        Repeats = 5,
        Columns = [new("duration", 0.0112, 0.0081, 0.0139), new("checking_status", 0.0304, 0.0267, 0.0341), new("credit_amount", -0.0004, -0.0021, 0.0013)],
    };

    private static EvaluationCurves Curves => new()
    {
        CandidateRoc = [new(0, 0), new(0, 0.2), new(0.1, 0.45), new(0.3, 0.78), new(0.6, 0.93), new(1, 1)],
        BaselineRoc = [new(0, 0), new(0.15, 0.4), new(0.4, 0.8), new(1, 1)],
        Calibration = [.. Enumerable.Range(1, 10).Select(bin => new CalibrationBin(30, (bin / 10.0) - 0.05, new(bin / 10.5, (bin / 10.5) - 0.09, Math.Min(1, (bin / 10.5) + 0.08), 30, "Wilson score")))],
        Scores = [.. Enumerable.Range(0, 20).Select(bin => new ScoreBin(bin / 20.0, (bin + 1) / 20.0, bin, (20 - bin) / 3))],
    };

    public static ReportInput Of(ReportInput input) => input with
    {
        Evaluation = input.Evaluation! with { Curves = Curves },
        Importance = Importance,
        Image = Image,
        Deployment = new() { Release = Digest.Of("root"), Image = Image.Config, Host = "process", Kept = true, Address = Address },
        Smoke = Passing,
    };

    private static SmokeRecord Of(IReadOnlyList<SmokeCheck> checks) => new()
    {
        Release = Digest.Of("root"),
        Image = Image.Config,
        Host = "process",
        Checks = checks,
        Latency = new(2_000, 0.3127, 0.9112, 2893.4),
    };
}
