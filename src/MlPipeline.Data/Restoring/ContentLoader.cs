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
    public static PinnedContent Load(Pin pin, IRemote remote) => new(pin, remote, pin.IsDirectory ? FilesOf(pin, remote) : [FileOf(pin)]);

    private static ExpectedFile FileOf(Pin pin) => new("", pin.Target, pin.Md5)
    {
        Sha256 = pin.Sha256,
        // DVC 2 noted the size before its text rule and DVC does not look at it.
        Size = pin.Rule == HashRule.Raw ? pin.Size : null,
        Maximum = pin.Rule == HashRule.Raw ? pin.Size ?? long.MaxValue : long.MaxValue,
        IsExecutable = pin.IsExecutable,
    };

    private static List<ExpectedFile> FilesOf(Pin pin, IRemote remote)
    {
        var key = ObjectKey.Of(pin);
        var entries = TreeObject.Read(remote.AddressOf(key), StoredObject.Read(remote, key, pin, bytes => FileHasher.Md5Of(bytes), pin.Md5));
        if (pin.Files is { } files && files != entries.Count)
            throw PinFault.At(pin.File, 1, "The pin's nfiles is not the number of files it pins", $"{entries.Count}", $"{files}");
        var listed = pin.Sha256 is { } digest ? Listed(pin, remote, digest) : null;
        if (listed is not null)
            RefuseDifference(pin, entries, listed);
        return [.. entries.Select(entry => Expected(pin, entry, listed?[entry.Path]))];
    }

    private static ExpectedFile Expected(Pin pin, TreeEntry entry, ListedFile? listed) =>
        new(entry.Path, Path.Combine(pin.Target, entry.Path), entry.Md5)
        {
            Sha256 = listed?.Sha256,
            Size = listed?.Size,
            Maximum = listed?.Size ?? (pin.Rule == HashRule.Raw ? pin.Size : null) ?? long.MaxValue,
            IsExecutable = listed?.IsExecutable ?? false,
        };

    private static Dictionary<string, ListedFile> Listed(Pin pin, IRemote remote, Digest digest)
    {
        var key = ObjectKey.OfList(digest);
        var bytes = StoredObject.Read(remote, key, pin, content => Digest.Of(content).ToString(), digest.ToString());
        return DigestList.Read(remote.AddressOf(key), bytes).ToDictionary(file => file.Path, StringComparer.Ordinal);
    }

    private static void RefuseDifference(Pin pin, IReadOnlyList<TreeEntry> entries, Dictionary<string, ListedFile> listed)
    {
        var odd = entries.Select(entry => entry.Path).Where(path => !listed.ContainsKey(path)).Order(StringComparer.Ordinal).FirstOrDefault();
        if (odd is null && listed.Count == entries.Count)
            return;
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
