namespace MlPipeline.Containers.Layers;

/// <summary>The permissions in an image; those of the building machine do not count.</summary>
internal static class LayerMode
{
    public const int Plain = 0b110_100_100;
    public const int Executable = 0b111_101_101;
    public const int Folder = 0b111_101_101;
    public const int Shared = 0b1_111_111_111;
    public const int Link = 0b111_111_111;
}
