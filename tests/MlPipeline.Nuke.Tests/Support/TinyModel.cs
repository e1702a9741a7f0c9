using System.Globalization;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Files;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Runs;
using MlPipeline.Core.Tables;
using MlPipeline.Nuke.Sessions;
using MlPipeline.Nuke.Stages;

namespace MlPipeline.Nuke.Tests.Support;

/// <summary>A model whose executable is a shell script with prepared answers, restored and compiled as far as its manifests tell.</summary>
internal sealed class TinyModel : IDisposable
{
    public const string Name = "Tiny";
    public const int Rows = 400;

    private const string Script = """
        #!/bin/sh
        answers="${0%/*}/answers"
        case "$1" in
            train) /bin/cp "$answers/model.zip" "$5" && /bin/cp "$answers/scores.csv" "$7" && /bin/cp "$answers/result.json" "$9" && /bin/cp "$answers/golden.jsonl" "${11}" && /bin/cp "$answers/importance.json" "${13}" ;;
            score) /bin/cp "$answers/baseline.csv" "$7" ;;
        esac
        """;

    private readonly TemporaryCheckout checkout = new(Name);

    public TinyModel()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the model's executable is a shell script");
        Data = checkout.Write("src/Models/Tiny/data/tiny.csv", "x,y\n1,a\n2,b\n");
        checkout.Write("src/Models/Tiny/data/tiny.csv.dvc", "outs:\n- md5: 820fcfc7fc453a5c767794399de60f8c\n  hash: md5\n  path: tiny.csv\n");
        WriteAnswers(quality: 1.2);
        Describe(new GateSet([]));
        WriteManifests();
    }

    public string Data { get; }

    /// <summary>What the model expects of its data; counts from the next description on.</summary>
    public IReadOnlyList<ExpectationDefinition> Expectations { get; set; } = [];

    public List<string> Errors => checkout.Errors;

    public List<string> Log => checkout.Log;

    public RunFolder Folder => checkout.Folder(Name);

    public static StageSettings Unchanged => new(request => request, request => request);

    private string Answers => Path.Combine(Folder.Application, "answers");

    public static GateSet AucOfAtLeast(double bound) => new([new GateDefinition(GateKind.Metric, MetricNames.Auc, bound, "as the test needs it")]);

    /// <summary>A session for several stages.</summary>
    public PipelineSession Session() => new(checkout.Options, checkout.Host);

    /// <summary>Runs a stage in a session of its own, which lets go of the output when it is over.</summary>
    public SessionOutcome Run(IStage stage, Func<PipelineOptions, PipelineOptions>? change = null)
    {
        using var session = new PipelineSession((change ?? (options => options))(checkout.Options), checkout.Host);
        return session.Run(stage);
    }

    /// <summary>Runs train and evaluate, and then a stage.</summary>
    public SessionOutcome RunThrough(IStage stage)
    {
        Assert.Empty(Run(new TrainStage(Unchanged.Training)).Failures);
        Assert.Empty(Run(new EvaluateStage(Unchanged)).Failures);
        return Run(stage);
    }

    public string Write(string relative, string text) => checkout.Write(relative, text);

    /// <summary>What the model's executable answers from now on: scores of labels that are the further apart the better the quality.</summary>
    public void WriteAnswers(double quality)
    {
        Directory.CreateDirectory(Answers);
        var script = Path.Combine(Folder.Application, Name);
        File.WriteAllText(script, Script);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.WriteAllText(Path.Combine(Answers, "model.zip"), $"a model of quality {quality.ToString(CultureInfo.InvariantCulture)}");
        File.WriteAllText(Path.Combine(Answers, "scores.csv"), Scores(quality));
        File.WriteAllText(Path.Combine(Answers, "baseline.csv"), Scores(quality / 2));
        File.WriteAllText(Path.Combine(Answers, "golden.jsonl"), "{\"row\":\"r0\",\"score\":0.5,\"input\":{\"x\":1}}\n");
        File.WriteAllText(Path.Combine(Answers, "importance.json"), "{\"metric\":\"brier\",\"unshuffled\":0.2,\"rows\":1,\"repeats\":5,\"columns\":[]}\n");
        File.WriteAllText(Path.Combine(Answers, "result.json"), $$"""{"trainingRows":900,"holdoutRows":{{Rows}},"holdout":"{{Digest.Of("the holdout")}}","categories":{ } }""");
    }

    /// <summary>Commits an archive as the baseline, with a pin and a record.</summary>
    public void AcceptBaseline(string archive, string recorded)
    {
        checkout.Write("src/Models/Tiny/baseline/model.zip.dvc", "outs:\n- md5: 1\n  path: model.zip\n");
        checkout.Write("src/Models/Tiny/baseline/model.zip", archive);
        var description = Description(new GateSet([]));
        var record = new BaselineRecord
        {
            Model = Digest.Of(recorded),
            Evaluation = Digest.Of("an evaluation"),
            Threshold = description.Threshold,
            Split = description.Split,
            Label = description.Label,
            Columns = description.Columns,
        };
        AtomicFile.WriteBytes(Folder.BaselineRecord, CanonicalJson.Serialize(record, ManifestJson.Canonical.BaselineRecord));
        WriteManifests();
    }

    public void Describe(GateSet gates) =>
        AtomicFile.WriteBytes(Folder.Description, CanonicalJson.Serialize(Description(gates), ManifestJson.Canonical.ModelDescription));

    /// <summary>Writes what RestoreData and Compile would have left.</summary>
    public void WriteManifests(string sdk = "10.0.100")
    {
        var run = Peek();
        var data = RestoreDataStage.Plan(run);
        var outputs = new[] { Folder.BaselineArchive, Data }.Where(File.Exists).Select(file => FileRecord.Of(Folder.Root, file));
        Save(Folder.DataManifest, CanonicalJson.Serialize(new DataManifest { Inputs = data.Inputs, Artifacts = [], Outputs = [.. outputs] }, data.Type));
        var plan = CompileStage.Plan(run, run.Options.Rid);
        var application = new ApplicationManifest
        {
            Inputs = plan.Inputs,
            Executable = Name,
            Rid = run.Options.Rid,
            Sdk = sdk,
            Runtime = "10.0.12",
            Assemblies = [],
            Packages = [],
            Outputs = [],
        };
        Save(Folder.ApplicationManifest, CanonicalJson.Serialize(application, plan.Type));
    }

    public void Dispose() => checkout.Dispose();

    private static void Save(string file, byte[] bytes) => AtomicFile.WriteBytes(file, bytes);

    private static string Scores(double quality)
    {
        var random = new Random(7);
        var lines = Enumerable.Range(0, Rows).Select(row =>
        {
            var label = row % 2;
            var score = 1 / (1 + Math.Exp(-(quality * ((2 * label) - 1)) - Math.Log(random.NextDouble() / random.NextDouble())));
            return $"r{row},{label},{score.ToString("R", CultureInfo.InvariantCulture)},1,{(row % 3 == 0 ? "young" : "old")}";
        });
        return $"row,label,score,weight,age\n{string.Join('\n', lines)}\n";
    }

    private ModelDescription Description(GateSet gates) => new()
    {
        Name = "tiny",
        Purpose = "To test.",
        Task = ModelTask.BinaryClassification,
        DataFile = "data/tiny.csv",
        Format = TextFormat.Default,
        Columns = [new ColumnDescription("x", ColumnKind.Number)],
        Label = new LabelDescription("y", "a", "b"),
        Threshold = 0.5,
        Expectations = Expectations,
        Seed = 1,
        Split = new SplitDescription(0.3, 1, []),
        Groups = [new GroupDescription("age", "as it is")],
        Gates = gates,
    };

    // A stage is given the run that a session makes; the manifests need it before any stage.
    private ModelRun Peek()
    {
        ModelRun? seen = null;
        using var session = new PipelineSession(checkout.Options, checkout.Host);
        session.Run(new PeekingStage(run => seen = run));
        return seen!;
    }
}
