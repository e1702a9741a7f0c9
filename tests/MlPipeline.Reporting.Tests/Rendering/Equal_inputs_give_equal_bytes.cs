using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.Inputs;
using MlPipeline.Reporting.Rendering;
using MlPipeline.Reporting.Tests.Samples;

namespace MlPipeline.Reporting.Tests.Rendering;

public sealed class Equal_inputs_give_equal_bytes
{
    [Fact]
    public void In_another_templates_folder_too()
    {
        var copy = Directory.CreateTempSubdirectory("templates copy").FullName;
        foreach (var file in Directory.EnumerateFiles(TemplatesFolder.Path, "*.scriban", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(TemplatesFolder.Path, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        ReportInput[] inputs = [CreditRisk.Passed, CreditRisk.Failed, CreditRisk.DiedInTraining];
        Assert.All(inputs, input => Assert.Equal(Comment(TemplatesFolder.Path, input), Comment(copy, input)));
        Directory.Delete(copy, recursive: true);
    }

    [Fact]
    public void Lines_end_by_LF_alone_and_the_text_by_one() => Assert.Matches(@"\A[^\r]*[^\n]\n\z", Comment(TemplatesFolder.Path, CreditRisk.Failed));

    private static string Comment(string templates, ReportInput input) => new ReportRenderer(templates).RenderComment(ReportModel.From(input));
}
