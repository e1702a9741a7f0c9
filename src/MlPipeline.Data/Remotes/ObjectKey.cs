using MlPipeline.Core.Digests;
using MlPipeline.Data.Content;
using MlPipeline.Data.Pins;

namespace MlPipeline.Data.Remotes;

/// <summary>Where objects lie in a DVC remote.</summary>
internal static class ObjectKey
{
    /// <summary>A pin's own object: a file's bytes, or a directory's list.</summary>
    public static string Of(Pin pin) => OfMd5(pin.Id, pin.Rule);

    /// <summary>DVC 3's layout for <see cref="HashRule.Raw"/>, DVC 2's for <see cref="HashRule.Text"/>.</summary>
    public static string OfMd5(string id, HashRule rule) => rule == HashRule.Raw ? $"files/md5/{Split(id)}" : Split(id);

    /// <summary>The list of SHA-256 that stands beside a directory's own.</summary>
    public static string OfList(Digest digest) => $"files/sha256/{Split(digest.Hex)}";

    private static string Split(string id) => $"{id[..2]}/{id[2..]}";
}
