using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;
using MlPipeline.Data.Cache;
using MlPipeline.Data.Content;

namespace MlPipeline.Data.Restoring;

/// <summary>A working file to be made from a cached object.</summary>
/// <param name="Source">The object.</param>
/// <param name="Target">A file that does not exist yet.</param>
/// <param name="IsExecutable">Whether its mode will be changed: then it cannot be the cached file itself.</param>
internal sealed record Placement(string Source, string Target, bool IsExecutable)
{
    /// <summary>Makes the file in the first way that works; gives the hashes of what it then holds, or null when the object is gone.</summary>
    public PlacedFile? Run(IReadOnlyList<LinkKind> kinds, ContentExpectation wanted, long maximum, CancellationToken cancellation)
    {
        try
        {
            return RunWhileThere(kinds, wanted, maximum, cancellation);
        }
        catch (Exception fault) when (fault is FileNotFoundException or UserException { InnerException: FileNotFoundException })
        {
            // Another thread or process found it damaged and set it aside between the look and the use.
            return null;
        }
    }

    /// <summary>How a cached object that cannot be read is told of.</summary>
    public static UserException Unreadable(string path, Exception fault) => new(
        new UserFault("A cached object cannot be read", "delete it; the next run fetches it again") { Place = path, Actual = fault.Message }, fault);

    private PlacedFile? RunWhileThere(IReadOnlyList<LinkKind> kinds, ContentExpectation wanted, long maximum, CancellationToken cancellation)
    {
        foreach (var kind in kinds.Where(kind => kind != LinkKind.HardLink || !IsExecutable))
        {
            if (kind == LinkKind.Copy)
                return new FileCopy(Source, Target, wanted.Md5Rule) { Maximum = maximum, OnUnreadable = fault => Unreadable(Source, fault) }.Run(cancellation);
            if (kind == LinkKind.HardLink ? HardLink.TryCreate(Source, Target) : Reflink.TryCreate(Source, Target))
                return Linked(wanted.Md5Rule, cancellation);
            if (!File.Exists(Source))
                return null;
        }

        throw new InvalidOperationException("A copy is always among the ways.");
    }

    private PlacedFile Linked(HashRule? md5Rule, CancellationToken cancellation)
    {
        var stamp = FileStamp.Of(Target) ?? throw new FileNotFoundException("The file is gone.", Target);
        return new PlacedFile(FileHasher.HashesOf(Target, stamp.Size, md5Rule, cancellation), stamp);
    }
}
