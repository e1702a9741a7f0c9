using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;
using MlPipeline.Data.Cache;
using MlPipeline.Data.Content;
using MlPipeline.Data.Pins;
using MlPipeline.Data.Progress;
using MlPipeline.Data.Remotes;
using MlPipeline.Data.Restoring;

namespace MlPipeline.Data.Status;

/// <summary>Tells how the working tree differs from its pins, and changes nothing.</summary>
/// <param name="index">Remembers digests of pinned files; it is not saved here.</param>
/// <param name="clock">Tells which time stamps are old enough to be trusted.</param>
public sealed class DataInspector(FileIndex index, TimeProvider clock)
{
    /// <summary>Looks at each pin of the request.</summary>
    /// <exception cref="UserException">The configuration cannot be read.</exception>
    public DataStatus Look(RestoreRequest request, CancellationToken cancellation)
    {
        var memory = new WorkingMemory(index, new WorkspaceState(request.Root), request.Verify);
        var surveyor = new Surveyor(memory, request, clock, cancellation);
        var cache = new ObjectCache(CacheSettings.Of(request.Root));
        using var shared = TargetFault.Guard(cache.Settings.Folder, () => CacheLock.Share(cache, request.Tell, cancellation));
        using var remotes = RemoteSet.Of(request.Root);
        var reports = new SourceReports(new TransferMeter(request.Progress), request.Tell);
        return new DataStatus(
            [
                .. request.PinFiles.Order(StringComparer.Ordinal).Select(file => StatusOf(request.Root, file, pin => memory.IntactTree(pin, request.Workers) is not null
                    ? null
                    : surveyor.Compare(ContentLoader.Load(pin, new ObjectSource(pin, cache, () => remotes.Open(pin.Remote), reports), "", cancellation)))),
            ],
            Orphans(request));
    }

    // A pin that cannot be read, or whose list is nowhere, is told of with the others.
    private static PinStatus StatusOf(string root, string file, Func<Pin, Survey?> look)
    {
        var unknown = new PinStatus(PinPaths.Relative(root, file), PinPaths.Relative(root, file[..^PinFiles.Extension.Length]));
        try
        {
            var pin = PinReader.Read(file);
            var named = unknown with { Path = PinPaths.Relative(root, pin.Target) };
            return look(pin) is { } survey ? StatusOf(root, named, survey) : named;
        }
        catch (UserException fault)
        {
            return unknown with { Fault = $"{fault.Fault.Problem}: {fault.Fault.Place}" };
        }
    }

    private static PinStatus StatusOf(string root, PinStatus named, Survey survey)
    {
        var isThere = survey.Needed.ToLookup(file => File.Exists(file.Target), file => PinPaths.Relative(root, file.Target));
        return named with
        {
            Missing = [.. isThere[false]],
            Changed = [.. isThere[true]],
            Unpinned = [.. survey.Superfluous.Select(file => PinPaths.Relative(root, file))],
        };
    }

    // DVC and PinData ignore what they pin by a line with the name alone.
    private static List<string> Orphans(RestoreRequest request) =>
    [
        .. request.PinFiles.Select(pin => Path.GetDirectoryName(pin)!)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(folder => IgnoredNames(folder).Select(name => Path.Combine(folder, name)))
            .Where(path => Path.Exists(path) && !File.Exists(path + PinFiles.Extension))
            .Select(path => PinPaths.Relative(request.Root, path))
            .Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> IgnoredNames(string folder)
    {
        var file = Path.Combine(folder, ".gitignore");
        return File.Exists(file)
            ? File.ReadLines(file).Select(line => line.TrimEnd('\r')).Where(line => line.Length > 1 && line[0] == '/' && PinPaths.FaultOf(line[1..]) is null).Select(line => line[1..])
            : [];
    }
}
