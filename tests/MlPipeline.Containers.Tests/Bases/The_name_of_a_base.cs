using MlPipeline.Containers.Bases;
using MlPipeline.Core.Errors;

namespace MlPipeline.Containers.Tests.Bases;

public sealed class The_name_of_a_base
{
    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("debian", "docker.io", "library/debian")]
    [InlineData("debian:12", "docker.io", "library/debian")]
    [InlineData("team/base", "docker.io", "team/base")]
    [InlineData("example.org/team/base:1.0", "example.org", "team/base")]
    [InlineData("localhost:5000/base", "localhost:5000", "base")]
    public void Is_taken_apart_as_Docker_does(string name, string host, string repository)
    {
        var image = BaseReference.Parse($"{name}@{Digest}").Image!;
        Assert.Equal((host, repository, Digest), (image.Host, image.Repository, image.Digest.ToString()));
    }

    [Theory]
    [InlineData("debian")]
    [InlineData("debian:12")]
    [InlineData("debian@sha256:12")]
    [InlineData("oci:folder")]
    [InlineData("")]
    public void Is_refused_without_a_digest(string name)
    {
        var fault = Assert.Throws<UserException>(() => BaseReference.Parse(name)).Fault;
        Assert.Equal(name, fault.Actual);
        Assert.Contains("skopeo inspect", fault.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void May_be_the_host()
    {
        Assert.True(BaseReference.Parse("host").IsHost);
        Assert.False(BaseReference.Parse($"oci:folder@{Digest}").IsHost);
        Assert.Equal("folder", BaseReference.Parse($"oci:folder@{Digest}").LayoutFolder);
    }
}
