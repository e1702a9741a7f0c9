namespace MlPipeline.Containers.Layouts;

/// <summary>What an image runs on.</summary>
internal sealed record OciPlatform(string Architecture, string Os)
{
    public string? Variant { get; init; }

    public override string ToString() => $"{Os}/{Architecture}";
}
