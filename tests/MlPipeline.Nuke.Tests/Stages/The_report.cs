using MlPipeline.Core.Errors;
using MlPipeline.Nuke.Stages;
using MlPipeline.Nuke.Tests.Support;
using MlPipeline.Reporting.Contents;

namespace MlPipeline.Nuke.Tests.Stages;

public sealed class The_report : IDisposable
{
    private readonly TinyModel model = new();

    public The_report()
    {
        model.Write("templates/comment.md.scriban", "# {{ model }}\n{{ include 'parts/end.md.scriban' }}\n");
        model.Write("templates/summary.md.scriban", "summary of {{ model }}\n");
        model.Write("templates/report.html.scriban", "<p>{{ model }}</p>\n");
        model.Write("templates/parts/end.md.scriban", "the end\n");
    }

    public void Dispose() => model.Dispose();

    [Fact]
    public void Is_rendered_again_when_an_included_template_changes()
    {
        Assert.False(IsUpToDate());
        Assert.True(IsUpToDate());
        model.Write("templates/parts/end.md.scriban", "another end\n");
        Assert.False(IsUpToDate());
        Assert.Contains("another end", File.ReadAllText(model.Folder.Comment), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_rendered_again_when_its_text_was_changed()
    {
        IsUpToDate();
        File.WriteAllText(model.Folder.Comment, "all is well");
        Assert.False(IsUpToDate());
    }

    [Fact]
    public void Needs_its_templates()
    {
        Directory.Delete(Path.Combine(model.Folder.Root, "templates"), recursive: true);
        var failure = Assert.Single(model.Run(Stage()).Failures);
        Assert.Equal(ExitCodes.UserFault, ExitCodes.For(failure));
    }

    [Fact]
    public void Goes_to_one_comment_and_adds_to_the_hosts_summary()
    {
        var stage = Stage();
        model.Run(stage);
        var output = Path.GetDirectoryName(model.Folder.Output)!;
        var summary = model.Write("step-summary.md", "what stood there\n");

        GatheredReport.Write(output, summary, stage.Rendered);

        Assert.Equal(File.ReadAllText(model.Folder.Comment), File.ReadAllText(Path.Combine(output, "comment.md")));
        Assert.Equal("what stood there\nsummary of tiny\n", File.ReadAllText(summary));
        Assert.Equal(ReportVerdict.NotEvaluated, Assert.Single(stage.Rendered).Verdict);
    }

    private static ReportStage Stage() => new(TinyModel.Unchanged, _ => []);

    private bool IsUpToDate()
    {
        var outcome = model.Run(Stage());
        Assert.Empty(outcome.Failures);
        return outcome.Facts.Contains(KeyValuePair.Create("State", "up to date"));
    }
}
