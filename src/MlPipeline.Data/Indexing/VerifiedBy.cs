namespace MlPipeline.Data.Indexing;

/// <summary>The names of what bytes are held against.</summary>
internal static class VerifiedBy
{
    public const string Sha256 = "sha256";
    public const string Md5 = "md5";
    public const string Md5OfText = "md5-dos2unix";

    /// <summary>In the order by which index files know them.</summary>
    public static IReadOnlyList<string> All { get; } = [Sha256, Md5, Md5OfText];
}
