using MlPipeline.Nuke.Stages;
using MlPipeline.Nuke.Tests.Support;

namespace MlPipeline.Nuke.Tests.Stages;

public sealed class The_installed_SDK : IDisposable
{
    private readonly TemporaryCheckout checkout = new();

    private string Host => Path.Combine(checkout.Root, "dotnet");

    public void Dispose() => checkout.Dispose();

    [Theory]
    [InlineData("""{ "sdk": { "version": "10.0.100", "rollForward": "latestFeature" } }""", "10.0.401")]
    [InlineData("""{ /* pinned */ "sdk": { "version": "9.0.100", }, }""", "9.0.304")]
    [InlineData("""{ "msbuild-sdks": { } }""", "11.0.100")]
    [InlineData("""{ "sdk": { "version": "8.0.100" } }""", "unknown")]
    [InlineData(null, "11.0.100")]
    public void Is_the_highest_that_global_json_allows(string? global, string expected)
    {
        foreach (var version in new[] { "9.0.304", "10.0.99", "10.0.401", "10.0.100-rc.1.25451.107", "11.0.100" })
            Directory.CreateDirectory(Path.Combine(Host, "sdk", version));
        if (global is not null)
            checkout.Write("global.json", global);

        Assert.Equal(expected, InstalledSdk.Version(checkout.Root, Host));
    }

    [Fact]
    public void Is_unknown_where_the_host_has_no_SDK()
    {
        Assert.Equal("unknown", InstalledSdk.Version(checkout.Root, Host));
        Assert.Equal("unknown", InstalledSdk.Version(checkout.Root, null));
    }
}
