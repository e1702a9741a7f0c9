namespace MlPipeline.Deployment.Processes;

/// <summary>A release as files.</summary>
/// <param name="Executable">The model's executable in the unpacked image.</param>
/// <param name="Model">The folder with the archive and what is served of it.</param>
public sealed record ProcessRelease(string Executable, string Model)
{
    /// <summary>Arguments before <c>serve</c>.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];
}
