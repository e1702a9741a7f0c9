namespace MlPipeline.Containers.Layers;

/// <summary>What an image's layers are called, the lowest first.</summary>
internal static class LayerNames
{
    public const string Base = "base";
    public const string Runtime = "runtime";
    public const string Packages = "packages";
    public const string App = "app";
    public const string Model = "model";

    /// <summary>The layers of the published files.</summary>
    public static IReadOnlyList<string> OfApplication { get; } = [Runtime, Packages, App];
}
