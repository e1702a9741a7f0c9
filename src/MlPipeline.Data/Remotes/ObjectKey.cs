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
    public static string OfMd5(string id, HashRule rule) => Split(rule == HashRule.Raw ? "files/md5/" : "", id);

    /// <summary>The list of SHA-256 that stands beside a directory's own.</summary>
    public static string OfList(Digest digest) => Split("files/sha256/", digest.Hex);

    private static string Split(string folder, string id) => string.Concat(folder, id.AsSpan(0, 2), "/", id.AsSpan(2));
}
