using System.Xml.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlPipeline.Architecture.Tests.Sources;

public sealed class Suppressions(Repository repository)
{
    private static readonly string[] MuteProperties = ["NoWarn", "WarningsNotAsErrors", "MSBuildWarningsAsMessages"];

    [Fact]
    public void A_pragma_has_its_reason_beside_it() => Offences.None(
        from file in repository.Sources
        from directive in file.Syntax.DescendantNodes(descendIntoTrivia: true).OfType<PragmaWarningDirectiveTriviaSyntax>()
        where directive.DisableOrRestoreKeyword.ValueText == "disable"
        let line = directive.GetLocation().GetLineSpan().StartLinePosition.Line
        where !IsComment(file.Lines[line]) && (line == 0 || !IsComment(file.Lines[line - 1]))
        select $"{file.PlaceOf(directive)}: {file.Lines[line].Trim()}");

    [Fact]
    public void A_suppressing_attribute_has_a_justification() => Offences.None(
        from file in repository.Sources
        from attribute in file.Syntax.DescendantNodes().OfType<AttributeSyntax>()
        where attribute.Name.ToString().Split('.')[^1] is "SuppressMessage" or "UnconditionalSuppressMessage"
        where attribute.ArgumentList?.Arguments.Any(argument => argument.NameEquals?.Name.ToString() == "Justification") != true
        select file.PlaceOf(attribute));

    [Fact]
    public void A_muted_warning_in_a_project_file_has_its_reason_before_it() => Offences.None(
        from file in repository.Files
        where Path.GetExtension(file) is ".csproj" or ".props" or ".targets"
        from element in XDocument.Load(repository.PathOf(file)).Descendants()
        where MuteProperties.Contains(element.Name.LocalName) || MuteProperties.Any(name => element.Attribute(name) is not null)
        where !element.NodesBeforeSelf().OfType<XComment>().Any()
        select $"{file}: {element}");

    [Fact]
    public void A_muted_rule_in_an_editorconfig_has_its_reason_before_it() => Offences.None(
        from file in repository.Files
        where Path.GetFileName(file) is ".editorconfig" or ".globalconfig"
        let lines = File.ReadAllLines(repository.PathOf(file))
        from index in Enumerable.Range(0, lines.Length)
        where lines[index].StartsWith("dotnet_diagnostic.", StringComparison.Ordinal) && lines[index].EndsWith("none", StringComparison.Ordinal)
        where index == 0 || !lines[index - 1].StartsWith('#')
        select $"{file}:{index + 1}: {lines[index]}");

    private static bool IsComment(string line) => line.Contains("//", StringComparison.Ordinal);
}
