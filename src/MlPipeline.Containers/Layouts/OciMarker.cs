namespace MlPipeline.Containers.Layouts;

/// <summary>The file that marks a folder as an OCI layout.</summary>
internal sealed record OciMarker(string ImageLayoutVersion);
