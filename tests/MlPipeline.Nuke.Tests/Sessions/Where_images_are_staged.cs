using MlPipeline.Core.Errors;
using MlPipeline.Nuke.Sessions;

namespace MlPipeline.Nuke.Tests.Sessions;

public sealed class Where_images_are_staged
{
    [Theory]
    [InlineData("process")]
    [InlineData("docker")]
    public void Is_a_known_host(string host) => Assert.Equal(host, StagingSettings.Of(host, StagingSettings.DefaultDockerHost, keep: false).Host);

    [Fact]
    public void Is_refused_when_it_is_unknown()
    {
        var fault = Assert.Throws<UserException>(() => StagingSettings.Of("moon", StagingSettings.DefaultDockerHost, keep: false)).Fault;
        Assert.Equal("process or docker", fault.Expected);
        Assert.Equal("moon", fault.Actual);
    }

    [Fact]
    public void Is_refused_with_an_engine_that_is_no_address() =>
        Assert.Throws<UserException>(() => StagingSettings.Of("docker", "not an address", keep: false));
}
