using MlPipeline.Core.Errors;

namespace MlPipeline.Data.Content;

/// <summary>A copy to be.</summary>
/// <param name="Source">Read by one thread, to its end.</param>
/// <param name="Target">A file that does not exist yet; it is left behind, whatever happens.</param>
/// <param name="Md5Rule">Whether and how MD5 is computed too.</param>
internal sealed record CopyRequest(Stream Source, string Target, HashRule? Md5Rule)
{
    /// <summary>More bytes than this are certainly wrong: the copy ends soon after them.</summary>
    public long Maximum { get; init; } = long.MaxValue;

    /// <summary>Told the number of bytes after each block.</summary>
    public Action<long> Written { get; init; } = _ => { };

    /// <summary>Tells of a source that cannot be read; what the copy itself throws is about the target.</summary>
    public required Func<Exception, UserException> OnUnreadable { get; init; }
}
