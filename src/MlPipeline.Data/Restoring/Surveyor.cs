using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;
using MlPipeline.Data.Content;
using MlPipeline.Data.Ignoring;

namespace MlPipeline.Data.Restoring;

/// <summary>Looks at the working tree and decides what a restore may do there.</summary>
internal sealed class Surveyor(WorkingMemory memory, RestoreRequest request, TimeProvider clock, CancellationToken cancellation)
{
    private readonly IgnoredPaths ignored = new(request.Root);

    /// <exception cref="UserException">Local changes would be lost, or something else is in the way.</exception>
    public Survey Look(PinnedContent content)
    {
        Obstacles.Refuse(content);
        if (content.Pin.IsDirectory && !Directory.Exists(content.Pin.Target))
            return new Survey(content, [], content.Files, []);
        var known = memory.TreeOf(content.Pin);
        var survey = Compare(content, known);
        if (survey.Superfluous.FirstOrDefault(path => !Obstacles.IsSomethingAt(path)) is { } strange)
            throw LocalChanges.InTheWay(strange, "a file whose name is UTF-8 text");
        var (seen, lost) = (new Dictionary<string, FileStamp>(StringComparer.Ordinal), new List<string>());
        foreach (var path in survey.Needed.Select(file => file.Target).Concat(survey.Superfluous).Where(Obstacles.IsSomethingAt))
        {
            if (FileStamp.Of(path) is { } stamp)
                seen[path] = stamp;
            if (!request.Force && WouldLose(content, known, path))
                lost.Add(path);
        }

        return lost.Count == 0 ? survey with { Seen = seen } : throw LocalChanges.Of(request.Root, content.Pin, lost);
    }

    /// <summary>How the working tree differs, whatever that means for a restore.</summary>
    public Survey Compare(PinnedContent content) => Compare(content, memory.TreeOf(content.Pin));

    private Survey Compare(PinnedContent content, KnownTree known)
    {
        var held = new List<HeldFile>(content.Files.Count);
        var needed = new List<ExpectedFile>();
        foreach (var expected in content.Files)
        {
            if (TargetFault.GuardRead(expected.Target, () => HeldOf(content, expected, known)) is { } file)
                held.Add(file);
            else
                needed.Add(expected);
        }

        return new Survey(content, held, needed, TargetFault.GuardRead(content.Target, () => Superfluous(content)));
    }

    private HeldFile? HeldOf(PinnedContent content, ExpectedFile expected, KnownTree known)
    {
        var from = clock.GetUtcNow();
        if (FileStamp.Of(expected.Target) is not { } stamp || (expected.Size is { } size && size != stamp.Size))
            return null;
        if (!content.Pin.IsDirectory && memory.DigestIfPinned(content.Pin) is { } pinned)
            return new HeldFile(expected, pinned, stamp) { ReadFrom = from };
        if (known.DigestOf(expected.Path, stamp) is { } digest && (known.IsOfThisPin || expected.Sha256 == digest))
            return new HeldFile(expected, digest, stamp) { ReadFrom = from };
        var wanted = expected.Content(content.Pin.Rule);
        var hashes = FileHasher.HashesOf(expected.Target, stamp.Size, wanted.Md5Rule, cancellation);
        return wanted.DifferenceTo(hashes) is null && FileStamp.Of(expected.Target) == stamp ? new HeldFile(expected, hashes.Sha256, stamp) { ReadFrom = from } : null;
    }

    // A file that an earlier pin or restore left, and whose bytes are stored, can be had again. In a directory a stored file at another path is
    // somebody's work: that they moved or copied it is stored nowhere.
    private bool WouldLose(PinnedContent content, KnownTree known, string path)
    {
        if (FileStamp.Of(path) is null)
            return true;
        var hashes = TargetFault.GuardRead(path, () => FileHasher.HashesOf(path, content.Pin.Rule, cancellation));
        if (content.Pin.IsDirectory && known.Files.GetValueOrDefault(Pins.PinPaths.Relative(content.Pin.Target, path))?.Digest != hashes.Sha256)
            return true;
        return !content.Source.Holds(hashes.Md5!, hashes.Size, cancellation);
    }

    // What DVC leaves out is nobody's concern.
    private List<string> Superfluous(PinnedContent content)
    {
        if (!content.Pin.IsDirectory || !Directory.Exists(content.Target))
            return [];
        var expected = content.Files.Select(file => file.Target).ToHashSet(StringComparer.Ordinal);
        return [.. FolderFiles.Below(content.Target).Select(entry => entry.Path).Where(file => !expected.Contains(file) && !ignored.Covers(file, isFolder: false)).Order(StringComparer.Ordinal)];
    }
}
