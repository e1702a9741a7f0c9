using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlPipeline.Architecture.Tests.Sources;

public sealed class Component_bodies(Repository repository)
{
    private const string Folder = "src/MlPipeline.Nuke/Components/";

    private static readonly SyntaxKind[] Decisions =
    [
        SyntaxKind.IfStatement, SyntaxKind.SwitchStatement, SyntaxKind.SwitchExpression, SyntaxKind.ConditionalExpression, SyntaxKind.TryStatement,
        SyntaxKind.ForStatement, SyntaxKind.ForEachStatement, SyntaxKind.ForEachVariableStatement, SyntaxKind.WhileStatement, SyntaxKind.DoStatement,
        SyntaxKind.GotoStatement, SyntaxKind.QueryExpression,
    ];

    private static readonly HashSet<string> LinqMethods =
        [.. typeof(Enumerable).GetMethods().Select(method => method.Name).Except(typeof(object).GetMethods().Select(method => method.Name))];

    private IEnumerable<SourceFile> Components => repository.Sources.Where(file => file.Path.StartsWith(Folder, StringComparison.Ordinal));

    [Fact]
    public void Hold_no_condition_and_no_loop() => Offences.None(
        from file in Components
        from node in file.Syntax.DescendantNodes()
        where Decisions.Contains(node.Kind())
        select $"{file.PlaceOf(node)}: {node.Kind()}");

    [Fact]
    public void Hold_no_LINQ() => Offences.None(
        from file in Components
        from call in file.Syntax.DescendantNodes().OfType<InvocationExpressionSyntax>()
        where call.Expression is MemberAccessExpressionSyntax member && LinqMethods.Contains(member.Name.Identifier.ValueText)
        select $"{file.PlaceOf(call)}: {call.Expression}");

    [Fact]
    public void Are_interfaces_that_give_at_most_one_target() => Offences.None(
        from file in Components
        from type in file.TopLevelTypes
        let targets = type.DescendantNodes().OfType<PropertyDeclarationSyntax>().Count(property => property.Type.ToString() == "Target")
        where type is not InterfaceDeclarationSyntax || targets != (file.Name.StartsWith("IHaz", StringComparison.Ordinal) ? 0 : 1)
        select $"{file.Path}: {targets} targets");

    [Fact]
    public void Bring_the_components_that_they_depend_on() => Offences.None(
        from file in Components
        from call in file.Syntax.DescendantNodes().OfType<GenericNameSyntax>()
        where call.Identifier.ValueText == "DependsOn"
        let needed = call.TypeArgumentList.Arguments[0].ToString()
        where !Inherited(file.Name).Contains(needed)
        select $"{file.PlaceOf(call)}: {file.Name} depends on {needed} and does not inherit it");

    [Fact]
    public void Are_looked_at() => Assert.NotEmpty(Components);

    private IEnumerable<string> Inherited(string component) =>
        from file in Components
        where file.Name == component
        from inherited in file.TopLevelTypes.OfType<InterfaceDeclarationSyntax>().SelectMany(type => type.BaseList?.Types.Select(parent => parent.ToString()) ?? [])
        from name in Inherited(inherited).Prepend(inherited)
        select name;
}
