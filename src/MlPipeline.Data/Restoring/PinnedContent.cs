using MlPipeline.Data.Content;
using MlPipeline.Data.Indexing;
using MlPipeline.Data.Pins;

namespace MlPipeline.Data.Restoring;

/// <summary>A pin with the files it stands for, and where their bytes are.</summary>
/// <param name="Pin">The pin.</param>
/// <param name="Source">Where its objects come from.</param>
/// <param name="Files">Every file, or those below <paramref name="Inner"/>.</param>
/// <param name="Inner">The one path of a pinned directory that is wanted, relative to it; empty for all of it.</param>
internal sealed record PinnedContent(Pin Pin, ObjectSource Source, IReadOnlyList<ExpectedFile> Files, string Inner)
{
    /// <summary>What a verified byte was held against.</summary>
    public string HeldAgainst => Pin switch
    {
        { Sha256: not null } => VerifiedBy.Sha256,
        { Rule: HashRule.Raw } => VerifiedBy.Md5,
        _ => VerifiedBy.Md5OfText,
    };

    /// <summary>The full path of all that is wanted.</summary>
    public string Target => Inner.Length == 0 ? Pin.Target : Path.Combine(Pin.Target, Inner);
}
