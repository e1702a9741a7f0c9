using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlPipeline.Architecture.Tests.Sources;

/// <summary>A parsed source file.</summary>
/// <param name="Path">Relative to the repository's root.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Syntax">What they say.</param>
internal sealed record SourceFile(string Path, IReadOnlyList<string> Lines, CompilationUnitSyntax Syntax)
{
    /// <summary>The file's name without <c>.cs</c>.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The types that are in no other type.</summary>
    public IEnumerable<MemberDeclarationSyntax> TopLevelTypes =>
        Syntax.DescendantNodes().OfType<MemberDeclarationSyntax>().Where(node => IsType(node) && node.Parent is not TypeDeclarationSyntax);

    /// <summary>Every type's name.</summary>
    public IEnumerable<string> TypeNames => Syntax.DescendantNodes().OfType<MemberDeclarationSyntax>().Where(IsType).Select(NameOf);

    public static SourceFile Read(string root, string path)
    {
        var text = File.ReadAllText(System.IO.Path.Combine(root, path));
        var syntax = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview), path).GetCompilationUnitRoot();
        return new(path, text.Split('\n'), syntax);
    }

    /// <summary>The name that a type declares.</summary>
    public static string NameOf(MemberDeclarationSyntax type) => type switch
    {
        BaseTypeDeclarationSyntax declaration => declaration.Identifier.Text,
        DelegateDeclarationSyntax declaration => declaration.Identifier.Text,
        _ => throw new ArgumentException($"{type.Kind()} declares no type.", nameof(type)),
    };

    /// <summary>A node's place as an editor opens it.</summary>
    public string PlaceOf(SyntaxNode node) => $"{Path}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";

    private static bool IsType(MemberDeclarationSyntax node) => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax;
}
