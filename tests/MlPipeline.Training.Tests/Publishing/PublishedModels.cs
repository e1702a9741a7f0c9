using System.Runtime.InteropServices;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Processes;
using MlPipeline.Training.Publishing;
using MlPipeline.Training.Tests.Support;

namespace MlPipeline.Training.Tests.Publishing;

public sealed class PublishedModels : IDisposable
{
    private static readonly string[] RepositoryFiles = ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json", ".editorconfig"];

    private const string Tiny =
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
          </PropertyGroup>
          <ItemGroup>
            <ProjectReference Include="../Leaf/Leaf.csproj" />
          </ItemGroup>
        </Project>
        """;

    // It knows where its caller was compiled, which must not differ between folders.
    private const string Word =
        """
        namespace Leaf;

        public static class Word
        {
            public static string Of(string[] arguments, [System.Runtime.CompilerServices.CallerFilePath] string path = "") => $"{path} {arguments.Length}";
        }

        """;

    // The portable identifier: distributions that build their own .NET report one that no package is published for.
    private static readonly string Rid =
        $"{(OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux")}-{(RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64")}";

    private readonly TestFolder one = new();
    private readonly TestFolder other = new();

    [Fact]
    public void Two_folders_publish_the_same_assemblies_whatever_the_environment_says()
    {
        var first = Publish(one);
        Environment.SetEnvironmentVariable("VERSION", "9.9.9");
        Environment.SetEnvironmentVariable("description", "from outside");
        var second = Publish(other);
        Assert.Equal(["Leaf.dll", "Tiny.dll"], first.Assemblies);
        Assert.Equal(first.Assemblies, second.Assemblies);
        Assert.Equal((first.Sdk, first.Runtime), (second.Sdk, second.Runtime));
        Assert.Empty(first.Packages);
        Assert.All(first.Assemblies, name => Assert.Equal(Digest.OfFile(one.At("output", name)), Digest.OfFile(other.At("output", name))));
        Assert.Equal("/_/Tiny/Program.cs 1", Said(one));
        Assert.Equal(["Leaf", "Tiny", "output"], Directory.EnumerateDirectories(one.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_the_compiler_says_is_told_and_the_former_files_stay()
    {
        Copy(one);
        one.Write("Tiny/Program.cs", "return words;");
        one.Write("output/former", "former");
        var fault = Assert.Throws<UserException>(() => ModelPublisher.Publish(Request(one))).Fault;
        Assert.Equal(one.At("Tiny", "Tiny.csproj"), fault.Place);
        Assert.Contains("CS0103", fault.Actual, StringComparison.Ordinal);
        Assert.Equal("former", File.ReadAllText(one.At("output", "former")));
    }

    public void Dispose()
    {
        one.Dispose();
        other.Dispose();
    }

    private static PublishedApplication Publish(TestFolder folder)
    {
        Copy(folder);
        return ModelPublisher.Publish(Request(folder));
    }

    private static PublishRequest Request(TestFolder folder) =>
        new(folder.At("Tiny", "Tiny.csproj"), folder.At("output"), Rid, TestContext.Current.CancellationToken) { Locked = false };

    /// <summary>A tiny executable and its library in a repository of our props.</summary>
    private static void Copy(TestFolder folder)
    {
        foreach (var name in RepositoryFiles)
            File.Copy(Path.Combine(Built.Repository, name), folder.At(name));
        folder.Write("Tiny/Tiny.csproj", Tiny);
        folder.Write("Tiny/Program.cs", "System.Console.WriteLine(Leaf.Word.Of(args));\n");
        folder.Write("Leaf/Leaf.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        folder.Write("Leaf/Word.cs", Word);
    }

    private static string Said(TestFolder folder) =>
        ChildProcess.Run(new ChildCommand(folder.At("output", "Tiny"), ["word"]), TestContext.Current.CancellationToken).TailText;
}
