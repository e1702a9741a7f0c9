using System.Globalization;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Files;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Runs;
using MlPipeline.Core.Steps;
using MlPipeline.Core.Tables;
using MlPipeline.Evaluation;
using MlPipeline.Evaluation.Scores;
using MlPipeline.Nuke.Sessions;
using MlPipeline.Training.Workers;

namespace MlPipeline.Nuke.Stages;

/// <summary>Measures a model on its held-out rows, compares it with the baseline, and gives each gate its verdict.</summary>
internal sealed class EvaluateStage(StageSettings settings) : IStage
{
    private static readonly ScoreTable NoScores =
        ScoreTable.Of(CsvFile.Parse("no scores", $"{ScoreFile.RowColumn},{ScoreFile.LabelColumn},{ScoreFile.ScoreColumn},{ScoreFile.WeightColumn}\n"));

    public string Name => "Evaluate";

    public StageResult Run(ModelRun run)
    {
        var parts = Parts(run, settings);
        var plan = Plan(run, parts);
        var outcome = run.Run(plan, () => Evaluate(run, parts, plan.Inputs));
        var manifest = outcome.Manifest;
        var auc = manifest.Metrics.FirstOrDefault(metric => metric.Metric == MetricNames.Auc)?.Estimate;
        return StageResult.Of(
            outcome,
            ("Rows", manifest.Rows.ToString("N0", CultureInfo.InvariantCulture)),
            ("AUC", auc is null ? "undefined" : $"{Rounded(auc.Value)} [{Rounded(auc.Lower)}, {Rounded(auc.Upper)}]"),
            ("Baseline", BaselineText(manifest.Baseline)));
    }

    /// <summary>The manifest of an earlier run, when it still counts.</summary>
    public static EvaluationManifest Current(ModelRun run, StageSettings settings) =>
        run.Findings.Of("Evaluate", () => run.Steps.Current(Plan(run, Parts(run, settings))) ?? throw Missing.Result("Evaluate"));

    private static EvaluationParts Parts(ModelRun run, StageSettings settings)
    {
        var training = TrainStage.Current(run, settings.Training);
        var application = CompileStage.Current(run);
        var description = CompileStage.Description(run);
        var data = RestoreDataStage.Current(run);
        var file = RestoreDataStage.DataFile(run, data, description);
        var rules = JudgingRulesReader.Read(run, data, description.Gates);
        var asked = EvaluationRequest.For(description, [], NoScores, BaselineScores.Missing("not read yet"));
        return new EvaluationParts
        {
            Training = training,
            Description = description,
            Data = file,
            Worker = TrainStage.Request(run, application, file, settings.Training).Worker,
            Scorer = application.ScorerInputs(),
            Declared = settings.Evaluation(asked with { Gates = rules.Gates ?? asked.Gates }),
            Rules = rules,
        };
    }

    private static StepPlan<EvaluationManifest> Plan(ModelRun run, EvaluationParts parts)
    {
        var inputs = new StepInputs { { "threshold", parts.Declared.Threshold }, { "seed", parts.Declared.Seed } };
        foreach (var output in parts.Training.Outputs)
            inputs.Add(output.Path, output.Digest);
        inputs.Add("holdout", parts.Training.Holdout);
        inputs.Add("gates", StepDigests.Of(parts.Declared.Gates));
        inputs.Add("groups", StepDigests.Of(parts.Declared.Groups));
        StepDigests.AddAssemblies(inputs, run.Index, typeof(ModelEvaluator), typeof(CsvFile));
        if (parts.Rules.Changes.Count > 0)
            inputs.Add("changes of the rules", Digest.Of(string.Join('\n', parts.Rules.Changes)));
        if (parts.Rules.Baseline is { } baseline)
        {
            inputs.Add(baseline.Archive.Path, baseline.Archive.Digest);
            inputs.Add("baseline record", StepDigests.Of(baseline.Record));
            inputs.Add("scorer", parts.Scorer.Key());
            inputs.Add("scorer's worker", TrainStage.CircumstancesOf(parts.Worker.Environment));
            inputs.Add(parts.Data.Path, parts.Data.Digest);
        }

        return new("Evaluate", run.Folder.EvaluationManifest, ManifestJson.Canonical.EvaluationManifest, inputs) { IsKept = true };
    }

    private EvaluationManifest Evaluate(ModelRun run, EvaluationParts parts, StepInputs inputs)
    {
        File.Delete(run.Folder.BaselineScores);
        var asked = EvaluationRequest.For(parts.Description, inputs, ScoreTable.Read(run.Folder.Scores), Baseline(run, parts)) with
        {
            Model = parts.Training.Outputs[0].Digest,
            Gates = parts.Rules.Gates ?? parts.Description.Gates,
            RuleChanges = parts.Rules.Changes,
        };
        var manifest = ModelEvaluator.Evaluate(Checked(asked, settings.Evaluation(asked), parts.Declared));
        return File.Exists(run.Folder.BaselineScores)
            ? manifest with { Outputs = [FileRecord.Of(run.Options.Root, run.Folder.BaselineScores)] }
            : manifest;
    }

    // The key was made before there were scores, so what the build changes must not depend on them.
    private static EvaluationRequest Checked(EvaluationRequest asked, EvaluationRequest request, EvaluationRequest declared)
    {
        FixedParts.Check(
            "EvaluateSettings",
            ("Inputs", asked.Inputs, request.Inputs),
            ("Candidate", asked.Candidate, request.Candidate),
            ("Model", asked.Model, request.Model),
            ("RuleChanges", asked.RuleChanges, request.RuleChanges),
            ("Baseline", asked.Baseline, request.Baseline),
            ("Threshold, by the scores", declared.Threshold, request.Threshold),
            ("Seed, by the scores", declared.Seed, request.Seed),
            ("Groups, by the scores", StepDigests.Of(declared.Groups), StepDigests.Of(request.Groups)),
            ("Gates, by the scores", StepDigests.Of(declared.Gates), StepDigests.Of(request.Gates)));
        return request;
    }

    private static BaselineScores Baseline(ModelRun run, EvaluationParts parts)
    {
        if (parts.Rules.Baseline is not { } baseline)
            return BaselineScores.Missing(parts.Rules.NoBaseline);
        if (BaselineScores.Incompatibility(baseline.Record, parts.Description) is { } reason)
            return BaselineScores.Missing(reason);
        var part = AtomicFile.PartOf(run.Folder.BaselineScores);
        new ModelWorker(parts.Worker).Score(Path.GetFullPath(parts.Data.Path, run.Options.Root), Path.GetFullPath(baseline.Archive.Path, run.Options.Root), part);
        File.Move(part, run.Folder.BaselineScores, overwrite: true);
        return BaselineScores.Of(baseline.Record, ScoreTable.Read(run.Folder.BaselineScores));
    }

    private static string BaselineText(BaselineComparison comparison) => comparison.State switch
    {
        ComparisonState.Compared => "compared",
        ComparisonState.Identical => "identical",
        _ => comparison.Reason ?? "not evaluated",
    };

    private static string Rounded(double? value) => value?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "undefined";

    /// <summary>What an evaluation depends on.</summary>
    private sealed record EvaluationParts
    {
        public required TrainingManifest Training { get; init; }

        public required ModelDescription Description { get; init; }

        public required FileRecord Data { get; init; }

        public required WorkerCall Worker { get; init; }

        public required StepInputs Scorer { get; init; }

        /// <summary>What the build asks for, without scores.</summary>
        public required EvaluationRequest Declared { get; init; }

        /// <summary>What the model is judged by.</summary>
        public required JudgingRules Rules { get; init; }
    }
}
