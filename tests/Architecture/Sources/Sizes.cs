using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlPipeline.Architecture.Tests.Sources;

public sealed class Sizes(Repository repository)
{
    private const int FileLines = 300;
    private const int MethodLines = 40;
    private const int BuildLines = 40;
    private const int EngineLines = 2000;

    [Fact]
    public void No_file_is_longer_than_300_lines() => Offences.None(
        from file in repository.Files
        where Path.GetExtension(file) is ".cs" or ".sh" or ".ps1" or ".scriban"
        let lines = LinesOf(file)
        where lines > FileLines
        select $"{file} has {lines} lines");

    [Fact]
    public void No_method_is_longer_than_40_lines() => Offences.None(
        from file in repository.Sources
        from node in file.Syntax.DescendantNodes()
        where node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax or PropertyDeclarationSyntax { ExpressionBody: not null }
        let lines = LinesOf(node)
        where lines > MethodLines
        select $"{file.PlaceOf(node)} has {lines} lines");

    [Fact]
    public void The_build_has_less_than_40_lines() => Assert.InRange(LinesOf("build/Build.cs"), 1, BuildLines - 1);

    [Fact]
    public void The_bundled_engine_has_less_than_2000_lines() => Assert.InRange(
        repository.Sources.Where(file => file.Path.StartsWith("src/MlPipeline.TargetEngine/", StringComparison.Ordinal)).Sum(file => LinesOf(file.Path)),
        1,
        EngineLines - 1);

    private int LinesOf(string file) => File.ReadAllLines(repository.PathOf(file)).Length;

    // From the first word of its own, attributes and documentation left out, to its last.
    private static int LinesOf(SyntaxNode node)
    {
        var first = node.ChildNodesAndTokens().First(child => child.AsNode() is not AttributeListSyntax);
        return node.GetLocation().GetLineSpan().EndLinePosition.Line - first.GetLocation()!.GetLineSpan().StartLinePosition.Line + 1;
    }
}
