using MlPipeline.Data.Cache;
using MlPipeline.Data.Content;
using MlPipeline.Data.Pins;
using MlPipeline.Data.Remotes;
using MlPipeline.Data.Transfers;

namespace MlPipeline.Data.Restoring;

/// <summary>Restores pins of which something may be missing: looks at each file, fetches what is needed beside its place, and puts it there.</summary>
internal sealed class PinRestorer(RestoreRequest request, WorkingMemory memory, TimeProvider clock)
{
    private readonly TransferMeter meter = new(request.Progress);

    public RestoreRound Run(IReadOnlyList<Pin> pins, CancellationToken cancellation)
    {
        var cache = new ObjectCache(CacheSettings.Of(request.Root));
        using var shared = TargetFault.Guard(cache.Settings.Folder, () => CacheLock.Share(cache, cancellation));
        using var remotes = RemoteSet.Of(request.Root);
        var surveyor = new Surveyor(memory, request, cancellation);
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

            WaitUntilSettled(files, cancellation);
            staged.ForEach(content => content.Publish());
            files.ForEach(Remember);
            return files.ToDictionary(pinned => pinned.Pin);
        }
        finally
        {
            staged.ForEach(content => content.Dispose());
        }
    }

    // Files come into sight only when a later change of them is certain to show in their stamps, unless that took long.
    private void WaitUntilSettled(List<PinnedFiles> files, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var wait = files.SelectMany(pinned => pinned.Files).Select(file => file.Stamp.SettledFrom - now).DefaultIfEmpty().Max();
        if (wait > TimeSpan.Zero && wait < TimeSpan.FromSeconds(1))
            cancellation.WaitHandle.WaitOne(wait + TimeSpan.FromMilliseconds(1));
        cancellation.ThrowIfCancellationRequested();
    }

    private void Remember(PinnedFiles pinned)
    {
        if (!pinned.Pin.IsDirectory)
            memory.Remember(pinned.Pin, pinned.Files[0]);
        else if (request.Inner.Length == 0)
            TargetFault.Guard(pinned.Target, () => memory.Remember(pinned.Pin, pinned.Summary, pinned.Files, clock.GetUtcNow()));
    }
}
