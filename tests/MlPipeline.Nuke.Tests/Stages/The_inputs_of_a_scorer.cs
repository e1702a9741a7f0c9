using MlPipeline.Core.Digests;
using MlPipeline.Core.Manifests;
using MlPipeline.Nuke.Stages;

namespace MlPipeline.Nuke.Tests.Stages;

public sealed class The_inputs_of_a_scorer
{
    private static readonly ApplicationManifest Application = new()
    {
        Inputs = new() { ["src/Models/Tiny/Tiny.cs"] = "some digest" },
        Executable = "Tiny",
        Rid = "linux-x64",
        Sdk = "10.0.100",
        Runtime = "10.0.12",
        Assemblies = new() { ["MlPipeline.Serving.dll"] = Digest.Of("serving"), ["MlPipeline.Training.dll"] = Digest.Of("training"), ["Tiny.dll"] = Digest.Of("tiny") },
        Packages = new() { ["Microsoft.ML"] = "5.0.1" },
        Outputs = [],
    };

    [Fact]
    public void Are_code_packages_and_runtime() => Assert.Equal(
        ["assembly MlPipeline.Training.dll", "assembly Tiny.dll", "package Microsoft.ML", "rid", "runtime"], Application.ScorerInputs().Keys);

    [Fact]
    public void Do_not_change_with_serving_sources_or_SDK()
    {
        var other = Application with
        {
            Inputs = new() { ["src/Models/Tiny/Tiny.cs"] = "another digest" },
            Sdk = "10.0.200",
            Assemblies = new(Application.Assemblies) { ["MlPipeline.Serving.dll"] = Digest.Of("another serving") },
        };
        Assert.Equal(Application.ScorerInputs().Key(), other.ScorerInputs().Key());
    }

    [Fact]
    public void Change_with_each_part()
    {
        ApplicationManifest[] others =
        [
            Application with { Rid = "linux-arm64" },
            Application with { Runtime = "10.0.13" },
            Application with { Packages = new() { ["Microsoft.ML"] = "5.0.2" } },
            Application with { Assemblies = new(Application.Assemblies) { ["Tiny.dll"] = Digest.Of("another") } },
        ];
        Assert.All(others, other => Assert.NotEqual(Application.ScorerInputs().Key(), other.ScorerInputs().Key()));
    }
}
