using MlPipeline.Core.Errors;
using MlPipeline.Core.Runs;

namespace MlPipeline.Core.Tests.Runs;

public sealed class Model_projects : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public Model_projects()
    {
        foreach (var model in new[] { "WageModel", "CreditRisk" })
        {
            Directory.CreateDirectory(folder.At(model));
            File.WriteAllText(folder.At($"{model}/{model}.csproj"), "");
        }

        Directory.CreateDirectory(folder.At("store"));
    }

    [Fact]
    public void Are_the_folders_with_a_project_of_their_name_in_order() =>
        Assert.Equal(["CreditRisk", "WageModel"], ModelProject.Discover(folder.Path).Select(model => model.Name));

    [Fact]
    public void Are_none_where_there_is_no_folder() => Assert.Empty(ModelProject.Discover(folder.At("nowhere")));

    [Theory]
    [InlineData("CreditRisk")]
    [InlineData("credit-risk")]
    [InlineData("CREDITRISK")]
    public void Are_chosen_by_name_without_regard_to_case_and_dashes(string name)
    {
        var model = Assert.Single(ModelProject.Select(folder.Path, name));

        Assert.Equal(folder.At("CreditRisk/CreditRisk.csproj"), model.ProjectFile);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Are_all_chosen_without_a_name(string? name) => Assert.Equal(2, ModelProject.Select(folder.Path, name).Count);

    [Fact]
    public void That_are_unknown_are_told_with_those_that_are_known()
    {
        var fault = Assert.Throws<UserException>(() => ModelProject.Select(folder.Path, "credit")).Fault;

        Assert.Equal(("There is no model named 'credit'", "CreditRisk, WageModel"), (fault.Problem, fault.Expected));
    }

    [Fact]
    public void Have_run_files_with_paths_relative_to_the_root()
    {
        var run = new RunFolder(folder.Path, ModelProject.Discover(folder.Path)[0]);

        Assert.Equal("output/CreditRisk/data.json", run.Relative(run.DataManifest));
    }

    public void Dispose() => folder.Dispose();
}
