using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Steps;
using MlPipeline.Nuke.Sessions;
using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.Inputs;
using MlPipeline.Reporting.Rendering;
using MlPipeline.Reporting.Terminal;

namespace MlPipeline.Nuke.Stages;

/// <summary>Renders what is known of a model, whatever failed before.</summary>
internal sealed class ReportStage(StageSettings settings, Func<string, IReadOnlyList<StageFailure>> failuresOf) : IStage
{
    private readonly List<RenderedReport> rendered = [];

    public string Name => "Report";

    public StageResult Run(ModelRun run)
    {
        var input = ReportInputs.Read(run, settings, failuresOf(run.Folder.Model.Name));
        var plan = Plan(run, input.WithoutRunFacts);
        var report = ReportModel.From(input);
        var outcome = run.Run(plan, () => Render(run, plan.Inputs, report));
        rendered.Add(new(run.Folder, input, report.Verdict));
        foreach (var line in ConsoleReport.Lines(report))
            run.Log(line);
        return StageResult.Of(outcome, ("Page", run.Folder.Relative(run.Folder.ReportPage)));
    }

    /// <summary>What was rendered, or found up to date, so far.</summary>
    public IReadOnlyList<RenderedReport> Rendered => rendered;

    private static StepPlan<ReportManifest> Plan(ModelRun run, ReportInput input)
    {
        var inputs = new StepInputs { { "model", input.Model } };
        Add(inputs, "data", input.Data);
        Add(inputs, "validation", input.Validation);
        Add(inputs, "training", input.Training);
        Add(inputs, "evaluation", input.Evaluation);
        Add(inputs, "description", input.Description);
        Add(inputs, "release", input.Release);
        Add(inputs, "importance", input.Importance);
        Add(inputs, "image", input.Image);
        Add(inputs, "deployment", input.Deployment);
        Add(inputs, "smoke", input.Smoke);
        foreach (var failure in input.Failures)
            inputs[$"failure of {failure.Stage}"] = Digest.Of($"{failure.Problem}\n{failure.Place}\n{failure.Mend}").ToString();
        foreach (var template in new ReportRenderer(run.Options.TemplatesFolder).TemplateFiles)
            inputs.Add($"template {Path.GetRelativePath(run.Options.TemplatesFolder, template).Replace(Path.DirectorySeparatorChar, '/')}", run.Index.DigestOf(template)!.Value);
        StepDigests.AddAssemblies(inputs, run.Index, typeof(ReportRenderer), typeof(UserException));
        return new("Report", run.Folder.ReportManifest, ManifestJson.Canonical.ReportManifest, inputs);
    }

    private static void Add<T>(StepInputs inputs, string name, T? part)
        where T : class
    {
        if (part is not null)
            inputs.Add(name, StepDigests.Of(part));
    }

    private static ReportManifest Render(ModelRun run, StepInputs inputs, ReportModel report)
    {
        var renderer = new ReportRenderer(run.Options.TemplatesFolder);
        AtomicFile.WriteText(run.Folder.Comment, renderer.RenderComment(report));
        AtomicFile.WriteText(run.Folder.Summary, renderer.RenderSummary(report));
        AtomicFile.WriteText(run.Folder.ReportPage, renderer.RenderPage(report));
        return new ReportManifest
        {
            Inputs = inputs,
            Outputs = [.. new[] { run.Folder.Comment, run.Folder.Summary, run.Folder.ReportPage }.Select(file => FileRecord.Of(run.Options.Root, file))],
        };
    }
}
