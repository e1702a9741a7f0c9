using MlPipeline.Data.Content;
using MlPipeline.Data.Pins;
using MlPipeline.Data.Remotes;

namespace MlPipeline.Data.Restoring;

/// <summary>A pin with all the files it stands for, and where their bytes are.</summary>
internal sealed record PinnedContent(Pin Pin, IRemote Remote, IReadOnlyList<ExpectedFile> Files)
{
    /// <summary>What a verified byte was held against.</summary>
    public string VerifiedBy => Pin switch
    {
        { Sha256: not null } => "sha256",
        { Rule: HashRule.Raw } => "md5",
        _ => "md5-dos2unix",
    };

    public string KeyOf(string md5) => ObjectKey.OfMd5(md5, Pin.Rule);
}
