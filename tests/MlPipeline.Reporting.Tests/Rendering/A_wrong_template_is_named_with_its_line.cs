using MlPipeline.Core.Errors;
using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.Rendering;
using MlPipeline.Reporting.Tests.Samples;

namespace MlPipeline.Reporting.Tests.Rendering;

public sealed class A_wrong_template_is_named_with_its_line : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("report").FullName;

    private readonly string folder;

    public A_wrong_template_is_named_with_its_line() => folder = Directory.CreateDirectory(Path.Combine(root, "templates")).FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Theory]
    [InlineData("one\n{{ if }}\n{{ end }}\n", 2)]
    [InlineData("one\ntwo\n{{ nothing_known }}\n", 3)]
    [InlineData("{{ model.nothing_known }}\n", 1)]
    [InlineData("one\n{{ gates }}\n", 2)]
    [InlineData("one\n{{ gates[0].bound }}\n", 2)]
    [InlineData("{{ date.now }}\n", 1)]
    [InlineData("{{ 'x' | object.eval }}\n", 1)]
    [InlineData("one\n{{ while true }}x{{ end }}\n", 2)]
    [InlineData("{{ func f(x) }}{{ f x }}{{ end }}\n{{ f 1 }}\n", 1)]
    [InlineData("one\n{{ include '../outside.scriban' }}\n", 2)]
    [InlineData("one\n{{ include '/etc/hostname' }}\n", 2)]
    [InlineData("one\n{{ include 'comment.md.scriban' }}\n", 2)]
    public void In_the_template_itself(string template, int line)
    {
        File.WriteAllText(Path.Combine(root, "outside.scriban"), "outside");
        var fault = FaultOf(template);
        Assert.StartsWith($"{Path.Combine(folder, "comment.md.scriban")}:{line}:", fault.Place, StringComparison.Ordinal);
        Assert.NotNull(fault.Actual);
    }

    [Theory]
    [InlineData("one\n{{ nothing_known }}\n")]
    [InlineData("one\n{{ if }}{{ end }}\n")]
    public void In_a_part_that_it_includes(string part)
    {
        File.WriteAllText(Path.Combine(folder, "part.scriban"), part);
        Assert.StartsWith($"{Path.Combine(folder, "part.scriban")}:2:", FaultOf("{{ include 'part.scriban' }}").Place, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_template_is_named()
    {
        var fault = Assert.Throws<UserException>(() => new ReportRenderer(folder).RenderSummary(ReportModel.From(CreditRisk.Passed))).Fault;
        Assert.Equal(Path.Combine(folder, "summary.md.scriban"), fault.Place);
    }

    [Theory]
    [InlineData("{{ model }}")]
    [InlineData("{{ model.value }}")]
    [InlineData("{{ '' + model }}")]
    [InlineData("{{ x = model; x }}")]
    [InlineData("{{ capture x }}{{ model.value }}{{ end }}{{ x }}")]
    [InlineData("{{ [model.value] | array.join ' ' }}")]
    [InlineData("{{ func f(x) }}{{ x }}{{ end }}{{ f model.value }}")]
    [InlineData("{{ include 'part.scriban' model.value }}")]
    public void However_a_template_prints_a_text_it_is_escaped(string template)
    {
        File.WriteAllText(Path.Combine(folder, "part.scriban"), "{{ $1 }}");
        Write(template);
        var text = new ReportRenderer(folder).RenderComment(ReportModel.From(CreditRisk.Passed with { Model = "<b>@x</b>" }));
        Assert.DoesNotContain("<b>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("@", text, StringComparison.Ordinal);
        Assert.Contains("x", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>{{ model }}</p>")]
    [InlineData("<p title=\"{{ model.value }}\">x</p>")]
    [InlineData("<p>{{ code model }}{{ sentence model }}</p>")]
    [InlineData("<p>{{ '' + model }}{{ capture x }}{{ model.value }}{{ end }}{{ x }}</p>")]
    [InlineData("<p>{{ include 'part.scriban' model.value }}</p>")]
    public void However_the_page_prints_a_text_it_is_escaped(string template)
    {
        File.WriteAllText(Path.Combine(folder, "part.scriban"), "{{ $1 }}");
        File.WriteAllText(Path.Combine(folder, "report.html.scriban"), template);
        var text = new ReportRenderer(folder).RenderPage(ReportModel.From(CreditRisk.Passed with { Model = "x\" onclick='x'><b>" }));
        Assert.DoesNotContain("<b>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("x\"", text.Replace("\">x</p>", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("onclick&#61;&#39;x&#39;", text, StringComparison.Ordinal);
    }

    private UserFault FaultOf(string template)
    {
        Write(template);
        return Assert.Throws<UserException>(() => new ReportRenderer(folder).RenderComment(ReportModel.From(CreditRisk.Passed))).Fault;
    }

    private void Write(string template) => File.WriteAllText(Path.Combine(folder, "comment.md.scriban"), template);
}
