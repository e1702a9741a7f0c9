using MlPipeline.Core.Files;
using MlPipeline.Data.Content;

namespace MlPipeline.Data.Restoring;

/// <summary>Looks at the working tree and decides what a restore may do there.</summary>
internal sealed class Surveyor(FileIndex index, RestoreRequest request, CancellationToken cancellation)
{
    /// <exception cref="Core.Errors.UserException">Local changes would be lost, or something else is in the way.</exception>
    public Survey Look(PinnedContent content)
    {
        RefuseObstacles(content);
        var held = new List<HeldFile>();
        var needed = new List<ExpectedFile>();
        foreach (var expected in content.Files)
        {
            if (TargetFault.GuardRead(expected.Target, () => HeldOf(content, expected)) is { } file)
                held.Add(file);
            else
                needed.Add(expected);
        }

        var superfluous = Superfluous(content);
        var lost = needed.Select(file => file.Target).Concat(superfluous)
            .Where(file => TargetFault.GuardRead(file, () => WouldLose(content, file)))
            .ToList();
        return lost.Count == 0 ? new Survey(content, held, needed, superfluous) : throw LocalChanges.Of(request.Root, content.Pin, lost);
    }

    private HeldFile? HeldOf(PinnedContent content, ExpectedFile expected)
    {
        var file = new FileInfo(expected.Target);
        if (!file.Exists || (expected.Size is { } size && size != file.Length && file.LinkTarget is null))
            return null;
        if (expected.Sha256 is { } sha256)
            return index.DigestOf(expected.Target) == sha256 ? new HeldFile(expected, SizeOf(expected.Target), sha256) : null;
        var hashes = FileHasher.HashesOf(expected.Target, content.Pin.Rule, cancellation);
        return hashes.Md5 == expected.Md5 ? new HeldFile(expected, hashes.Size, hashes.Sha256) : null;
    }

    // A file whose bytes the remote holds, such as one restored by an earlier pin, can always be had again.
    private bool WouldLose(PinnedContent content, string path)
    {
        if (request.Force)
            return false;
        if (!File.Exists(path))
            return new FileInfo(path).LinkTarget is not null;
        var hashes = FileHasher.HashesOf(path, content.Pin.Rule, cancellation);
        return content.Remote.SizeOf(content.KeyOf(hashes.Md5!), cancellation) != hashes.Size;
    }

    private static List<string> Superfluous(PinnedContent content)
    {
        if (!content.Pin.IsDirectory || !Directory.Exists(content.Pin.Target))
            return [];
        var expected = content.Files.Select(file => file.Target).ToHashSet(StringComparer.Ordinal);
        return [.. FolderFiles.Below(content.Pin.Target).Where(file => !expected.Contains(file)).Order(StringComparer.Ordinal)];
    }

    private static void RefuseObstacles(PinnedContent content)
    {
        var pinFolder = Path.GetDirectoryName(content.Pin.File)!;
        var folders = content.Files.Select(file => Path.GetDirectoryName(file.Target)!).Distinct(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal) { pinFolder };
        foreach (var folder in content.Pin.IsDirectory ? folders.Prepend(content.Pin.Target) : folders)
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

    private static long SizeOf(string path)
    {
        using var file = File.OpenHandle(path);
        return RandomAccess.GetLength(file);
    }
}
