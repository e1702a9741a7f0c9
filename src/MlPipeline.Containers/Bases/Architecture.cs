using MlPipeline.Core.Errors;

namespace MlPipeline.Containers.Bases;

/// <summary>A processor by the names that .NET, OCI, GNU and ELF give it.</summary>
/// <param name="Oci">In an image's platform.</param>
/// <param name="Gnu">In the names of library folders.</param>
/// <param name="Machine">In an ELF header.</param>
internal sealed record Architecture(string Oci, string Gnu, int Machine)
{
    private const string LinuxPrefix = "linux-";

    /// <exception cref="UserException">No Linux image can be made of files for that runtime identifier.</exception>
    public static Architecture Of(string rid) => rid switch
    {
        LinuxPrefix + "x64" => new("amd64", "x86_64", 62),
        LinuxPrefix + "arm64" => new("arm64", "aarch64", 183),
        _ => throw new UserException(new UserFault($"An image cannot be made of files published for {rid}", "build it on Linux; elsewhere the pipeline goes as far as ./build.sh Gate Report")
        {
            Expected = "linux-x64 or linux-arm64",
            Actual = rid,
        }),
    };
}
