using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;
using MlPipeline.Data.Content;
using MlPipeline.Data.Pins;

namespace MlPipeline.Data.Restoring;

/// <summary>Looks at the working tree and decides what a restore may do there.</summary>
internal sealed class Surveyor(WorkingMemory memory, RestoreRequest request, CancellationToken cancellation)
{
    /// <exception cref="UserException">Local changes would be lost, or something else is in the way.</exception>
    public Survey Look(PinnedContent content)
    {
        RefuseObstacles(content);
        if (content.Pin.IsDirectory && !Directory.Exists(content.Pin.Target))
            return new Survey(content, [], content.Files, []);
        var survey = Compare(content);
        var lost = survey.Needed.Select(file => file.Target).Concat(survey.Superfluous)
            .Where(file => TargetFault.GuardRead(file, () => WouldLose(content, file)))
            .ToList();
        return lost.Count == 0 ? survey : throw LocalChanges.Of(request.Root, content.Pin, lost);
    }

    /// <summary>How the working tree differs, whatever that means for a restore.</summary>
    public Survey Compare(PinnedContent content)
    {
        var known = memory.FilesOf(content.Pin, out var areOfThisPin);
        var held = new List<HeldFile>(content.Files.Count);
        var needed = new List<ExpectedFile>();
        foreach (var expected in content.Files)
        {
            var file = TargetFault.GuardRead(expected.Target, () => FileStamp.Of(expected.Target) is { } stamp && Fits(expected, stamp)
                ? HeldOf(content.Pin, expected, stamp, known.GetValueOrDefault(expected.Path), areOfThisPin)
                : null);
            if (file is null)
                needed.Add(expected);
            else
                held.Add(file);
        }

        return new Survey(content, held, needed, Superfluous(content));
    }

    private static bool Fits(ExpectedFile expected, FileStamp stamp) => expected.Size is not { } size || size == stamp.Size;

    private HeldFile? HeldOf(Pin pin, ExpectedFile expected, FileStamp stamp, IndexedFile? known, bool isOfThisPin)
    {
        if (!pin.IsDirectory && memory.DigestIfPinned(pin) is { } pinned)
            return new HeldFile(expected, pinned, stamp);
        if (known is { Settled: true } && known.Stamp == stamp && (isOfThisPin || expected.Sha256 == known.Digest))
            return new HeldFile(expected, known.Digest, stamp);
        var wanted = expected.Content(pin.Rule);
        var hashes = FileHasher.HashesOf(expected.Target, stamp.Size, wanted.Md5Rule, cancellation);
        return wanted.DifferenceTo(hashes) is null && FileStamp.Of(expected.Target) == stamp ? new HeldFile(expected, hashes.Sha256, stamp) : null;
    }

    // A file whose bytes are stored, such as one restored by an earlier pin, can always be had again.
    private bool WouldLose(PinnedContent content, string path)
    {
        if (request.Force)
            return false;
        if (!File.Exists(path))
            return new FileInfo(path).LinkTarget is not null;
        var hashes = FileHasher.HashesOf(path, content.Pin.Rule, cancellation);
        return !content.Source.Holds(hashes.Md5!, hashes.Size, cancellation);
    }

    private static List<string> Superfluous(PinnedContent content)
    {
        if (!content.Pin.IsDirectory || !Directory.Exists(content.Target))
            return [];
        var expected = content.Files.Select(file => file.Target).ToHashSet(StringComparer.Ordinal);
        return [.. FolderFiles.Below(content.Target).Select(entry => entry.Path).Where(file => !expected.Contains(file)).Order(StringComparer.Ordinal)];
    }

    private static void RefuseObstacles(PinnedContent content)
    {
        var pinFolder = Path.GetDirectoryName(content.Pin.File)!;
        var folders = content.Files.Select(file => Path.GetDirectoryName(file.Target)!).Distinct(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal) { pinFolder };
        if (content.Pin.IsDirectory)
            RefuseObstaclesOnTheWay(content.Pin.Target, seen);
        if (content.Pin.IsDirectory && !Directory.Exists(content.Pin.Target))
            return;
        foreach (var folder in folders)
            RefuseObstaclesOnTheWay(folder, seen);
        foreach (var file in content.Files.Where(file => Directory.Exists(file.Target)))
            throw LocalChanges.InTheWay(file.Target, "a file");
    }

    private static void RefuseObstaclesOnTheWay(string folder, HashSet<string> seen)
    {
        for (var above = folder; seen.Add(above); above = Path.GetDirectoryName(above)!)
        {
            var there = new DirectoryInfo(above);
            if (there.LinkTarget is not null || File.Exists(above))
                throw LocalChanges.InTheWay(above, "a folder that is no link");
        }
    }
}
