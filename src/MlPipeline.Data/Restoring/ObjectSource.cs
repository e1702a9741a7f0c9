using System.Collections.Concurrent;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;
using MlPipeline.Data.Cache;
using MlPipeline.Data.Content;
using MlPipeline.Data.Pins;
using MlPipeline.Data.Remotes;

namespace MlPipeline.Data.Restoring;

/// <summary>Where a pin's objects come from: the cache, else the pin's remote. A remote that is a folder is as near as the cache and read directly.</summary>
internal sealed class ObjectSource
{
    private const int Attempts = 3;
    private const int MostSamples = 1000;

    private readonly Pin pin;
    private readonly ObjectCache cache;
    private readonly Lazy<IRemote> remote;
    private readonly SourceReports reports;
    private readonly Lock settingAside = new();
    private readonly ConcurrentDictionary<string, Lazy<string>> downloads = new(StringComparer.Ordinal);

    public ObjectSource(Pin pin, ObjectCache cache, Func<IRemote> open, SourceReports reports)
    {
        this.pin = pin;
        this.cache = cache;
        this.reports = reports;
        remote = new Lazy<IRemote>(open);
    }

    private bool IsReadDirectly => remote.Value is LocalFolderRemote && !cache.Settings.AreLinksAsked;

    /// <summary>How many objects are best fetched at a time; whether all are cached is judged by some of them.</summary>
    public int WorkersFor(IReadOnlyList<ExpectedFile> files, int asked)
    {
        var samples = files.Where((_, place) => place % (1 + (files.Count / MostSamples)) == 0);
        return samples.All(file => cache.Has(KeyOf(file.Md5))) || remote.Value is LocalFolderRemote ? asked : Math.Max(asked, remote.Value.Parallelism);
    }

    /// <summary>Whether an object of that MD5 and size could be had again.</summary>
    public bool Holds(string md5, long size, CancellationToken cancellation)
    {
        var key = KeyOf(md5);
        return cache.SizeOf(key, cancellation) == size || StoredObject.SizeOf(remote.Value, key, cancellation) == size;
    }

    /// <summary>A list of files, whole and verified.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="hash">The hash function by which its digest is known.</param>
    /// <param name="expected">That digest.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public FileList ReadList(string key, Func<byte[], string> hash, string expected, CancellationToken cancellation)
    {
        if (cache.Has(key) && TryReadCached(key, hash, expected, cancellation) is { } cached)
            return new(cache.AddressOf(key), cached);
        var address = remote.Value.AddressOf(key);
        var bytes = StoredObject.Read(remote.Value, key, pin, hash, expected, cancellation);
        if (!IsReadDirectly)
            Keep(bytes, key);
        return new(address, bytes);
    }

    /// <summary>Writes a file's bytes to a new file, by a link or a copy, verified; gives their hashes.</summary>
    /// <exception cref="UserException">The object is nowhere, damaged, or cannot be read, or the target cannot be written.</exception>
    public PlacedFile Place(ExpectedFile expected, string target, CancellationToken cancellation)
    {
        var key = KeyOf(expected.Md5);
        if (cache.MayHold && TryPlace(key, expected, target, cancellation) is { } cached)
        {
            reports.Meter.AddBytes(cached.Hashes.Size);
            return cached;
        }

        if (IsReadDirectly)
            return CopyDirectly(key, expected, target, cancellation);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var download = downloads.GetOrAdd(key, _ => new Lazy<string>(() => Download(key, expected, cancellation)));
            _ = download.Value;
            if (TryPlace(key, expected, target, cancellation) is { } placed)
                return placed;
            downloads.TryRemove(KeyValuePair.Create(key, download));
        }

        throw ObjectFault.Damaged(cache.AddressOf(key), expected.Sha256?.ToString() ?? expected.Md5, "other bytes, each time it was cached");
    }

    private string KeyOf(string md5) => ObjectKey.OfMd5(md5, pin.Rule);

    private PlacedFile? TryPlace(string key, ExpectedFile expected, string target, CancellationToken cancellation)
    {
        var placement = new Placement(cache.AddressOf(key), target, expected.IsExecutable);
        var wanted = expected.Content(pin.Rule);
        if (FileStamp.Of(cache.AddressOf(key)) is not { } stamp)
            return null;
        var placed = TargetFault.Guard(expected.Target, () => placement.Run(cache.Settings.Links, wanted, expected.Maximum, cancellation));
        if (placed is null)
            return null;
        if (wanted.DifferenceTo(placed.Hashes) is not { } difference)
            return placed;
        File.Delete(target);
        SetAside(key, stamp, difference, cancellation);
        return null;
    }

    private byte[]? TryReadCached(string key, Func<byte[], string> hash, string expected, CancellationToken cancellation)
    {
        var path = cache.AddressOf(key);
        var stamp = FileStamp.Of(path);
        try
        {
            var cached = File.ReadAllBytes(path);
            if (hash(cached) == expected)
                return cached;
            SetAside(key, stamp, (expected, hash(cached)), cancellation);
            return null;
        }
        catch (FileNotFoundException)
        {
            // Another process set it aside.
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Placement.Unreadable(path, fault);
        }
    }

    private PlacedFile CopyDirectly(string key, ExpectedFile expected, string target, CancellationToken cancellation)
    {
        var address = remote.Value.AddressOf(key);
        var wanted = expected.Content(pin.Rule);
        var copy = new FileCopy(address, target, wanted.Md5Rule)
        {
            Maximum = expected.Maximum,
            Written = reports.Meter.AddBytes,
            OnUnreadable = fault => fault is FileNotFoundException or DirectoryNotFoundException ? ObjectFault.Missing(pin, address) : ObjectFault.Unreadable(address, fault),
        };
        var placed = TargetFault.Guard(expected.Target, () => copy.Run(cancellation));
        return wanted.DifferenceTo(placed.Hashes) is { } difference ? throw ObjectFault.Damaged(address, difference.Expected, difference.Actual) : placed;
    }

    private string Download(string key, ExpectedFile expected, CancellationToken cancellation)
    {
        var address = remote.Value.AddressOf(key);
        using var source = StoredObject.Open(remote.Value, key, pin, cancellation);
        return TargetFault.Guard(cache.AddressOf(key), () =>
        {
            var part = cache.NewPart();
            try
            {
                // The cache, which others share, knows content by its MD5: that must be right whatever else is pinned.
                var wanted = expected.Content(pin.Rule) with { NeedsMd5 = true };
                var copy = new CopyRequest(source, part, wanted.Md5Rule) { Maximum = expected.Maximum, Written = reports.Meter.AddBytes, OnUnreadable = fault => ObjectFault.Unreadable(address, fault) };
                if (wanted.DifferenceTo(VerifiedCopy.Run(copy, cancellation)) is { } difference)
                    throw ObjectFault.Damaged(address, difference.Expected, difference.Actual);
                cache.Put(part, key);
                return address;
            }
            finally
            {
                File.Delete(part);
            }
        });
    }

    private void Keep(byte[] bytes, string key) => TargetFault.Guard(cache.AddressOf(key), () =>
    {
        var part = cache.NewPart();
        try
        {
            File.WriteAllBytes(part, bytes);
            cache.Put(part, key);
        }
        finally
        {
            File.Delete(part);
        }
    });

    // Only the very object that was read is damaged: another thread or process may have put a good one in its place.
    private void SetAside(string key, FileStamp? read, (string Expected, string Actual) difference, CancellationToken cancellation)
    {
        var path = cache.AddressOf(key);
        TargetFault.Guard(path, () =>
        {
            lock (settingAside)
            {
                if (read is null || FileStamp.Of(path) != read)
                    return;
                RefuseWrongPin(key, path, difference, cancellation);
                if (cache.TryQuarantine(key) is { } away)
                    reports.Tell($"A cached object is damaged and was set aside: {away} (it has {difference.Actual})");
            }
        });
    }

    // An object that is what its own name says is good, whatever a pin says of it.
    private void RefuseWrongPin(string key, string path, (string Expected, string Actual) difference, CancellationToken cancellation)
    {
        var md5 = FileHasher.HashesOf(path, pin.Rule, cancellation).Md5!;
        if (key == KeyOf(md5) || key == KeyOf(md5 + Pin.DirectorySuffix))
            throw PinFault.At(pin.File, 1, "The pin's SHA-256 or size is not that of the bytes that its MD5 names", difference.Expected, difference.Actual);
    }
}
