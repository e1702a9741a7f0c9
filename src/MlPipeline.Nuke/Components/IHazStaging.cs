using MlPipeline.Nuke.Sessions;
using Nuke.Common;

namespace MlPipeline.Nuke.Components;

/// <summary>Where images are staged.</summary>
public interface IHazStaging : IHazPipeline
{
    /// <summary>Where the image runs.</summary>
    [Parameter("Where the image is staged: 'process' or 'docker'. Default is 'process'.")]
    string Staging => TryGetValue(() => Staging) ?? StagingSettings.Process;

    /// <summary>The Docker engine.</summary>
    [Parameter("Docker engine for '--staging docker', such as unix:///var/run/docker.sock, which is the default.")]
    string DockerHost => TryGetValue(() => DockerHost) ?? StagingSettings.DefaultDockerHost;
}
