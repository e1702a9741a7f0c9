using MlPipeline.Core.Digests;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Steps;
using MlPipeline.Core.Tables;
using MlPipeline.Reporting.Inputs;

namespace MlPipeline.Reporting.Tests.Samples;

/// <summary>A run of a credit model on the German credit data: 1,000 rows, 300 of them held out.</summary>
internal static class CreditRisk
{
    public const int Rows = 300;

    public static ReportInput Passed => Input(Evaluations.Better);

    public static ReportInput Failed => Input(Evaluations.Worse) with { Release = null, Validation = Validations.Shifted };

    public static ReportInput Inconclusive => Input(Evaluations.Undecided);

    public static ReportInput NoBaseline => Input(Evaluations.Alone) with { Validation = Validations.Alone };

    public static ReportInput BrokenRules => new("CreditRisk") { Data = Data, Description = Description, Validation = Validations.Broken };

    public static ReportInput Identical => Input(Evaluations.Unchanged);

    public static ReportInput Staged => Staging.Of(Passed);

    public static ReportInput SmokeFailed => Staging.Of(Passed) with { Smoke = Staging.Failing };

    public static ReportInput DiedInTraining => new("CreditRisk")
    {
        Data = Data,
        Description = Description,
        Validation = Validations.Unchanged,
        Failures =
        [
            new(
                "Train",
                "The trainer LightGBM needs the system library libgomp.so.1\nexpected: libgomp.so.1 on the loader's path\nactual: no such file",
                "src/Models/CreditRisk/CreditRisk.cs",
                "apt-get install libgomp1, or use FastTree"),
        ],
    };

    private static DataManifest Data => new()
    {
        Inputs = Inputs(("src/Models/CreditRisk/german-credit.csv.dvc", Digest.Of("pin").ToString())),
        Artifacts =
        [
            new("src/Models/CreditRisk/baseline/model.zip.dvc", "src/Models/CreditRisk/baseline/model.zip", "0b9f4f6a2d7c5c2f8f0a4c8b0a8f1e11") { Digest = Digest.Of("data"), Size = 21_504, Files = 1, VerifiedBy = "sha256" },
            new("src/Models/CreditRisk/german-credit.csv.dvc", "src/Models/CreditRisk/german-credit.csv", "6d1a0a8e2f7d4f9b8c3b7b5a90c4e2d7") { Digest = Digest.Of("data"), Size = 157_322, Files = 1, VerifiedBy = "sha256" },
        ],
        Outputs = [new("src/Models/CreditRisk/german-credit.csv", 157_322, Digest.Of("data"))],
    };

    private static ModelDescription Description => new()
    {
        Name = "credit-risk",
        Purpose = "Estimates whether an applicant will repay a consumer credit, as a second opinion beside a clerk's.",
        Task = ModelTask.BinaryClassification,
        DataFile = "german-credit.csv",
        Format = TextFormat.Default,
        Columns = [new("checking_status", ColumnKind.Category), new("duration", ColumnKind.Number), new("credit_amount", ColumnKind.Number)],
        Label = new("class", "good", "bad"),
        Threshold = 0.5,
        Expectations = [],
        Seed = 20_240_117,
        Split = new(0.3, 7, []),
        Groups =
        [
            new("sex", "As coded in the source, together with marital status; the coding is disputed in the literature."),
            new("age", "Years at application, in bands: below 26, 26 to 59, 60 and more."),
        ],
        Gates = new(Evaluations.Gates),
    };

    private static TrainingManifest Training => new()
    {
        Inputs = Inputs(
            ("data", Digest.Of("data").ToString()),
            ("package Microsoft.ML.FastTree", "5.0.1"),
            ("runtime", "10.0.1"),
            ("seed", "20240117")),
        TrainingRows = 700,
        HoldoutRows = Rows,
        Holdout = Digest.Of("holdout"),
        Outputs = [new("output/CreditRisk/model.zip", 48_213, Digest.Of("model")), new("output/CreditRisk/scores.csv", 18_930, Digest.Of("scores"))],
    };

    private static ReleaseManifest Release => new()
    {
        Model = "CreditRisk",
        Inputs = Inputs(("data", Digest.Of("data.json").ToString()), ("evaluation", Digest.Of("evaluation.json").ToString()), ("training", Digest.Of("training.json").ToString())),
        Root = Digest.Of("root"),
        Conditions = new(StringComparer.Ordinal) { ["cpu class"] = "x86-64-v3", ["rid"] = "linux-x64", ["sdk"] = "10.0.401" },
    };

    private static ReportInput Input(EvaluationManifest evaluation) => new("CreditRisk")
    {
        Data = Data,
        Description = Description,
        Validation = Validations.Unchanged,
        Training = Training,
        Evaluation = evaluation,
        EvaluationDigest = Digest.Of("evaluation.json"),
        Release = Release,
    };

    private static StepInputs Inputs(params (string Name, string Value)[] inputs)
    {
        var all = new StepInputs();
        foreach (var (name, value) in inputs)
            all.Add(name, value);
        return all;
    }
}
