namespace MlPipeline.Containers.Tars;

/// <summary>What a tar entry is.</summary>
internal enum TarKind
{
    File,
    Folder,
    Link,
}
