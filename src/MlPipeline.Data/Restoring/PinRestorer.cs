using MlPipeline.Data.Cache;
using MlPipeline.Data.Content;
using MlPipeline.Data.Pins;
using MlPipeline.Data.Progress;
using MlPipeline.Data.Remotes;

namespace MlPipeline.Data.Restoring;

/// <summary>Restores pins of which something may be missing: looks at each file, fetches what is needed beside its place, and puts it there.</summary>
internal sealed class PinRestorer(RestoreRequest request, WorkingMemory memory, TimeProvider clock)
{
    private static readonly TimeSpan MostPatience = TimeSpan.FromSeconds(1);

    private readonly TransferMeter meter = new(request.Progress);

    /// <summary>What remotes take from the machine.</summary>
    public required RemoteContext Remotes { get; init; }

    public RestoreRound Run(IReadOnlyList<Pin> pins, CancellationToken cancellation)
    {
        var cache = new ObjectCache(CacheSettings.Of(request.Root));
        using var shared = TargetFault.Guard(cache.Settings.Folder, () => CacheLock.Share(cache, request.Tell, cancellation));
        using var remotes = RemoteSet.Of(request.Root, Remotes);
        var surveyor = new Surveyor(memory, request, clock, cancellation);
        var surveys = pins
            .Select(pin => new ObjectSource(pin, cache, () => remotes.Open(pin.Remote), new SourceReports(meter, request.Tell)))
            .Zip(pins, (source, pin) => surveyor.Look(ContentLoader.Load(pin, source, request.Inner, cancellation)))
            .ToList();
        surveys.ForEach(survey => meter.Expect(survey.Needed.Count, survey.Needed.Sum(file => file.Size ?? 0)));
        var files = Carry(surveys, cancellation);
        return new(files, [.. surveys.Where(survey => survey.Changes is not null).Select(survey => $"{PinPaths.Relative(request.Root, survey.Content.Pin.File)}: {survey.Changes}")]);
    }

    private Dictionary<Pin, PinnedFiles> Carry(List<Survey> surveys, CancellationToken cancellation)
    {
        var staged = new List<StagedContent>();
        try
        {
            var files = new List<PinnedFiles>();
            foreach (var survey in surveys)
            {
                staged.Add(new StagedContent(survey, meter));
                files.Add(PinnedFiles.Of(survey.Content, staged[^1].Fill(request.Workers, cancellation)));
            }

            var inSight = SettledFrom(files);
            var memories = files.Select(pinned => MemoryOf(pinned, inSight)).ToList();
            WaitUntil(inSight, cancellation);
            staged.ForEach(content => content.Publish());
            memories.ForEach(remember => remember());
            return files.ToDictionary(pinned => pinned.Pin);
        }
        finally
        {
            staged.ForEach(content => content.Dispose());
        }
    }

    // Files come into sight only when a later change of them is certain to show in their stamps, unless that took long.
    private DateTimeOffset SettledFrom(List<PinnedFiles> files)
    {
        var now = clock.GetUtcNow();
        return files.SelectMany(pinned => pinned.Files).Select(file => file.Stamp.SettledFrom).Where(from => from > now && from - now < MostPatience).DefaultIfEmpty(now).Max();
    }

    private void WaitUntil(DateTimeOffset inSight, CancellationToken cancellation)
    {
        if (inSight - clock.GetUtcNow() is var wait && wait > TimeSpan.Zero)
            cancellation.WaitHandle.WaitOne(wait + TimeSpan.FromMilliseconds(1));
        cancellation.ThrowIfCancellationRequested();
    }

    private Action MemoryOf(PinnedFiles pinned, DateTimeOffset inSight)
    {
        if (!pinned.Pin.IsDirectory)
            return () => memory.Remember(pinned.Pin, pinned.Files[0], inSight);
        if (request.Inner.Length > 0)
            return () => { };
        var write = memory.IndexFor(pinned.Pin, pinned.Summary, pinned.Files, inSight);
        return () => TargetFault.Guard(pinned.Target, write);
    }
}
