using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Training.Publishing;
using MlPipeline.Training.Tests.Support;

namespace MlPipeline.Training.Tests.Publishing;

public sealed class SourceClosures : IDisposable
{
    private readonly TestFolder folder = new();

    public SourceClosures()
    {
        folder.Write("Directory.Build.props", "<Project/>");
        folder.Write("Directory.Packages.props", "<Project/>");
        folder.Write("global.json", "{}");
        folder.Write("NuGet.Config", "<configuration/>");
        folder.Write("README.md", "words");
        folder.Write("src/Models/Directory.Build.props", "<Project><ItemGroup><ProjectReference Include=\"$(MSBuildThisFileDirectory)../Library/Library.csproj\" /></ItemGroup></Project>");
        folder.Write("src/Models/A/A.csproj", "<Project><ItemGroup><ProjectReference Include=\"..\\..\\Other\\Other.csproj\" /></ItemGroup></Project>");
        folder.Write("src/Models/A/Program.cs", "// a");
        folder.Write("src/Models/A/Rows/Row.cs", "// row");
        folder.Write("src/Models/A/packages.lock.json", "{}");
        folder.Write("src/Library/Library.csproj", "<Project/>");
        folder.Write("src/Library/Library.cs", "// library");
        folder.Write("src/Other/Other.csproj", "<Project><ItemGroup><ProjectReference Include=\"../Library/Library.csproj;../Other/Other.csproj\" /></ItemGroup></Project>");
        folder.Write("src/Stranger/Stranger.cs", "// none of it");
    }

    [Fact]
    public void The_files_are_the_projects_own_and_what_MSBuild_reads_above_them() => Assert.Equal(
        [
            "Directory.Build.props", "Directory.Packages.props", "NuGet.Config", "global.json", "src/Library/Library.cs", "src/Library/Library.csproj",
            "src/Models/A/A.csproj", "src/Models/A/Program.cs", "src/Models/A/Rows/Row.cs", "src/Models/A/packages.lock.json", "src/Models/Directory.Build.props",
            "src/Other/Other.csproj",
        ],
        Files());

    [Theory]
    [InlineData("src/Models/A/Program.cs")]
    [InlineData("src/Models/A/New.cs")]
    [InlineData("src/Models/A/Rows/Row.cs")]
    [InlineData("src/Models/A/data/Code.cs")]
    [InlineData("src/Models/A/stopwords.txt")]
    [InlineData("src/Models/A/Rows/embedded.onnx")]
    [InlineData("src/Models/A/packages.lock.json")]
    [InlineData("src/Library/Library.cs")]
    [InlineData("src/Models/Directory.Build.targets")]
    [InlineData("Directory.Packages.props")]
    [InlineData("global.json")]
    [InlineData("nuget.config")]
    public void A_changed_source_changes_the_digests(string path)
    {
        var before = Digests();
        folder.Write(path, "<Project>\n</Project>");
        Assert.NotEqual(before, Digests());
    }

    [Theory]
    [InlineData("src/Models/A/data/a.csv")]
    [InlineData("src/Models/A/data/a.json")]
    [InlineData("src/Models/A/data/a.csv.dvc")]
    [InlineData("src/Models/A/baseline/gates.json")]
    [InlineData("src/Models/A/baseline/model.zip")]
    [InlineData("src/Models/A/bin/Debug/A.cs")]
    [InlineData("src/Models/A/obj/project.assets.json")]
    [InlineData("src/Models/A/.vs/state.json")]
    [InlineData("src/Models/A/notes.md")]
    [InlineData("src/Stranger/Stranger.cs")]
    public void Data_baselines_outputs_and_strangers_do_not(string path)
    {
        var before = Digests();
        folder.Write(path, "changed");
        Assert.Equal(before, Digests());
    }

    [Theory]
    [InlineData("../../Gone/Gone.csproj")]
    [InlineData("$(Somewhere)/Gone.csproj")]
    [InlineData("../../*/Other.csproj")]
    public void A_reference_that_cannot_be_followed_is_refused(string include)
    {
        folder.Write("src/Models/A/A.csproj", $"<Project><ItemGroup><ProjectReference Include=\"{include}\" /></ItemGroup></Project>");
        var fault = Assert.Throws<UserException>(() => Files()).Fault;
        Assert.Equal((folder.At("src/Models/A/A.csproj"), include), (fault.Place, fault.Actual));
    }

    [Fact]
    public void A_condition_may_rule_out_a_reference_that_leads_nowhere()
    {
        folder.Write("src/Models/A/A.csproj", "<Project><ItemGroup Condition=\"false\"><ProjectReference Include=\"gone.csproj\" /></ItemGroup></Project>");
        Assert.NotEmpty(Files());
    }

    [Theory]
    [InlineData("<Project>")]
    [InlineData("")]
    public void A_project_file_that_is_no_XML_is_named(string text)
    {
        folder.Write("src/Other/Other.csproj", text);
        Assert.Equal(folder.At("src/Other/Other.csproj"), Assert.Throws<UserException>(() => Files()).Fault.Place);
    }

    [Fact]
    public void A_missing_project_file_is_named()
    {
        File.Delete(folder.At("src/Models/A/A.csproj"));
        Assert.Equal(folder.At("src/Models/A/A.csproj"), Assert.Throws<UserException>(() => Files()).Fault.Place);
    }

    public void Dispose() => folder.Dispose();

    private IEnumerable<string> Files() =>
        SourceClosure.Of(folder.Path, folder.At("src/Models/A/A.csproj")).Select(file => Path.GetRelativePath(folder.Path, file).Replace('\\', '/'));

    private List<(string Path, Digest Digest)> Digests() => [.. Files().Select(file => (file, Digest.OfFile(folder.At(file))))];
}
