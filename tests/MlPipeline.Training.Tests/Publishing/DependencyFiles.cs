using MlPipeline.Core.Errors;
using MlPipeline.Training.Publishing;
using MlPipeline.Training.Tests.Support;

namespace MlPipeline.Training.Tests.Publishing;

public sealed class DependencyFiles : IDisposable
{
    private readonly TestFolder folder = new();

    [Fact]
    public void Own_assemblies_packages_and_runtime_are_told_apart()
    {
        var application = Read(
            """
            "App/1.0.0": { "type": "project" },
            "runtimepack.Microsoft.NETCore.App.Runtime.linux-x64/10.0.12": { "type": "runtimepack" },
            "runtimepack.Microsoft.AspNetCore.App.Runtime.linux-x64/10.0.11": { "type": "runtimepack" },
            "Some.Package/2.3.4-rc.1": { "type": "package" },
            "Own.Library/1.0.0": { "type": "project" }
            """);
        Assert.Equal(("10.0.1xx", "10.0.12"), (application.Sdk, application.Runtime));
        Assert.Equal(["App.dll", "Renamed.dll"], application.Assemblies);
        Assert.Equal([KeyValuePair.Create("Some.Package", "2.3.4-rc.1")], application.Packages);
    }

    [Fact]
    public void A_publish_without_a_runtime_is_refused() =>
        Assert.Equal("The publish carries no runtime", Assert.Throws<UserException>(() => Read("\"App/1.0.0\": { \"type\": \"project\" }")).Fault.Problem);

    [Fact]
    public void A_publish_without_the_file_is_refused() =>
        Assert.Equal(folder.At("None.deps.json"), Assert.Throws<UserException>(() => DependencyFile.Read(folder.At("None.deps.json"), "")).Fault.Place);

    public void Dispose() => folder.Dispose();

    private PublishedApplication Read(string libraries) => DependencyFile.Read(
        folder.Write(
            "App.deps.json",
            $$"""
            {
              "runtimeTarget": { "name": ".NETCoreApp,Version=v10.0/linux-x64" },
              "targets": {
                ".NETCoreApp,Version=v10.0": {},
                ".NETCoreApp,Version=v10.0/linux-x64": {
                  "App/1.0.0": { "runtime": { "App.dll": {} } },
                  "Own.Library/1.0.0": { "runtime": { "Renamed.dll": {} } },
                  "Some.Package/2.3.4-rc.1": { "runtime": { "lib/net10.0/Some.Package.dll": {} } }
                }
              },
              "libraries": { {{libraries}} }
            }
            """),
        "10.0.1xx");
}
