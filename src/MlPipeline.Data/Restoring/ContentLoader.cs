using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Data.Content;
using MlPipeline.Data.Pins;
using MlPipeline.Data.Remotes;
using MlPipeline.Data.Trees;

namespace MlPipeline.Data.Restoring;

/// <summary>Finds out which files a pin stands for; a directory's lists are read from the remote and verified.</summary>
internal static class ContentLoader
{
    /// <param name="pin">The pin.</param>
    /// <param name="source">Where its objects come from.</param>
    /// <param name="inner">The one path of a pinned directory that is wanted, relative to it; empty for all of it.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="UserException">A list is missing, damaged or hostile, or does not have the path.</exception>
    public static PinnedContent Load(Pin pin, ObjectSource source, string inner, CancellationToken cancellation)
    {
        if (!pin.IsDirectory)
            return new(pin, source, [FileOf(pin)], "");
        var files = FilesOf(pin, source, cancellation);
        if (inner.Length == 0)
            return new(pin, source, files, "");
        var wanted = files.Where(file => file.Path == inner || file.Path.StartsWith(inner + "/", StringComparison.Ordinal)).ToList();
        return wanted.Count > 0
            ? new(pin, source, wanted, inner)
            : throw new UserException(new UserFault("The pinned directory has no such path", "pass a path that it has") { Place = pin.File, Expected = $"one of {files.Count} files", Actual = inner });
    }

    private static ExpectedFile FileOf(Pin pin) => new("", pin.Target, pin.Md5)
    {
        Sha256 = pin.Sha256,
        // DVC 2 noted the size before its text rule and DVC does not look at it.
        Size = pin.Rule == HashRule.Raw ? pin.Size : null,
        Maximum = pin.Rule == HashRule.Raw ? pin.Size ?? long.MaxValue : long.MaxValue,
        IsExecutable = pin.IsExecutable,
    };

    private static List<ExpectedFile> FilesOf(Pin pin, ObjectSource source, CancellationToken cancellation)
    {
        // The two lists, which may be long, are read side by side; both are over before anything is told.
        var listing = Task.Run(() => pin.Sha256 is { } digest ? Listed(source, digest, cancellation) : null, CancellationToken.None);
        try
        {
            var entries = EntriesOf(pin, source, cancellation);
            var listed = listing.GetAwaiter().GetResult() is { } files ? InOrderOf(entries, files, pin) : null;
            return [.. entries.Select((entry, place) => Expected(pin, entry, listed?[place]))];
        }
        finally
        {
            ((IAsyncResult)listing).AsyncWaitHandle.WaitOne();
        }
    }

    private static IReadOnlyList<TreeEntry> EntriesOf(Pin pin, ObjectSource source, CancellationToken cancellation)
    {
        var tree = source.ReadList(ObjectKey.Of(pin), bytes => FileHasher.Md5Of(bytes), pin.Md5, cancellation);
        var entries = TreeObject.Read(tree.Place, tree.Bytes);
        return pin.Files is not { } files || files == entries.Count
            ? entries
            : throw PinFault.At(pin.File, 1, "The pin's nfiles is not the number of files it pins", $"{entries.Count}", $"{files}");
    }

    private static ExpectedFile Expected(Pin pin, TreeEntry entry, ListedFile? listed) =>
        new(entry.Path, Path.Combine(pin.Target, entry.Path), entry.Md5)
        {
            Sha256 = listed?.Sha256,
            Size = listed?.Size,
            Maximum = listed?.Size ?? (pin.Rule == HashRule.Raw ? pin.Size : null) ?? long.MaxValue,
            IsExecutable = listed?.IsExecutable ?? false,
        };

    private static IReadOnlyList<ListedFile> Listed(ObjectSource source, Digest digest, CancellationToken cancellation)
    {
        var list = source.ReadList(ObjectKey.OfList(digest), bytes => Digest.Of(bytes).ToString(), digest.ToString(), cancellation);
        return DigestList.Read(list.Place, list.Bytes);
    }

    // Both lists are written in one order, but another program may have written one of them.
    private static IReadOnlyList<ListedFile> InOrderOf(IReadOnlyList<TreeEntry> entries, IReadOnlyList<ListedFile> listed, Pin pin)
    {
        if (entries.Select(entry => entry.Path).SequenceEqual(listed.Select(file => file.Path), StringComparer.Ordinal))
            return listed;
        var byPath = listed.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var odd = entries.Select(entry => entry.Path).Where(path => !byPath.ContainsKey(path)).Order(StringComparer.Ordinal).FirstOrDefault();
        if (odd is null && byPath.Count == entries.Count)
            return [.. entries.Select(entry => byPath[entry.Path])];
        throw new UserException(new UserFault(
            "The pin's two lists of files differ: the one that DVC reads and the one with SHA-256",
            $"pin the directory again: ./build.sh PinData --data-path \"{pin.Target}\"")
        {
            Place = pin.File,
            Expected = $"{entries.Count} files",
            Actual = odd is null ? $"{listed.Count} files with SHA-256" : $"no SHA-256 of {odd}",
        });
    }
}
