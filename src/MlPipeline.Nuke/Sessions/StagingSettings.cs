using MlPipeline.Core.Errors;

namespace MlPipeline.Nuke.Sessions;

/// <summary>Where and for how long images are staged.</summary>
/// <param name="Host"><see cref="Process"/> or <see cref="Docker"/>.</param>
/// <param name="DockerHost">The Docker engine's address.</param>
/// <param name="Keep">Whether services run on after the build.</param>
internal sealed record StagingSettings(string Host, Uri DockerHost, bool Keep)
{
    public const string Process = "process";
    public const string Docker = "docker";
    public const string DefaultDockerHost = "unix:///var/run/docker.sock";

    /// <exception cref="UserException">There is no such host, or the engine's address is none.</exception>
    public static StagingSettings Of(string host, string dockerHost, bool keep)
    {
        if (host is not (Process or Docker))
            throw Fault("There is no such staging host", "--staging", $"{Process} or {Docker}", host);
        return Uri.TryCreate(dockerHost, UriKind.Absolute, out var address)
            ? new StagingSettings(host, address, keep)
            : throw Fault("The Docker engine's address is none", "--docker-host", DefaultDockerHost, dockerHost);
    }

    private static UserException Fault(string problem, string parameter, string expected, string actual) =>
        new(new UserFault(problem, $"pass another {parameter}, or unset the environment variable of that name") { Expected = expected, Actual = actual });
}
