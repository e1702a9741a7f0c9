using MlPipeline.Core.Files;
using MlPipeline.Data.Content;
using MlPipeline.Data.Progress;
using MlPipeline.Data.Work;

namespace MlPipeline.Data.Restoring;

/// <summary>A pin's missing files, written and verified beside their place.</summary>
internal sealed class StagedContent : IDisposable
{
    private readonly Survey survey;
    private readonly TransferMeter meter;
    private readonly string stage;

    /// <summary>Only names the stage; nothing is written yet.</summary>
    public StagedContent(Survey survey, TransferMeter meter)
    {
        this.survey = survey;
        this.meter = meter;
        stage = TargetFault.Guard(Target, () => AtomicFile.PartOf(Target));
    }

    private string Target => survey.Content.Pin.Target;

    private bool IsDirectory => survey.Content.Pin.IsDirectory;

    /// <summary>Every file of the pin, verified.</summary>
    public IReadOnlyList<HeldFile> Fill(int workers, CancellationToken cancellation)
    {
        if (survey.Needed.Count == 0)
            return survey.Held;
        foreach (var folder in StageFolders())
            TargetFault.Guard(Target, () => Directory.CreateDirectory(folder));
        workers = survey.Content.Source.WorkersFor(survey.Needed, workers);
        return [.. survey.Held, .. OrderedWork.Run(survey.Needed, workers, file => Fetch(file, cancellation))];
    }

    /// <summary>Renames what was staged to its place.</summary>
    /// <exception cref="Core.Errors.UserException">A file that would be lost was made or changed since it was looked at.</exception>
    public void Publish() => TargetFault.Guard(Target, () =>
    {
        if (IsDirectory && !Directory.Exists(Target))
            PublishWhole();
        else
            PublishEach();
        foreach (var held in survey.Held.Where(held => held.Expected.IsExecutable))
            FileModes.MakeExecutable(held.Expected.Target);
        return true;
    });

    public void Dispose()
    {
        try
        {
            if (Directory.Exists(stage))
                Directory.Delete(stage, recursive: true);
            File.Delete(stage);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The fault that brought us here is the one to tell; the next restore clears what is left.
        }
    }

    private IEnumerable<string> StageFolders() => !IsDirectory
        ? []
        : survey.Needed.Select(file => Path.GetDirectoryName(StageOf(file))!).Append(stage).Distinct(StringComparer.Ordinal);

    private string StageOf(ExpectedFile file) => IsDirectory ? Path.Combine(stage, file.Path) : stage;

    // A pinned directory without files has no stage yet.
    private void PublishWhole()
    {
        Directory.CreateDirectory(stage);
        Directory.Move(stage, Target);
    }

    private void PublishEach()
    {
        var touched = survey.Needed.Select(file => file.Target).Concat(survey.Superfluous).Where(path => FileStamp.Of(path) != survey.Seen.GetValueOrDefault(path)).ToList();
        if (touched.Count > 0)
            throw LocalChanges.Meanwhile(touched[0]);
        foreach (var file in survey.Superfluous)
            File.Delete(file);
        foreach (var file in survey.Needed)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file.Target)!);
            File.Move(StageOf(file), file.Target, overwrite: true);
        }
    }

    private HeldFile Fetch(ExpectedFile expected, CancellationToken cancellation)
    {
        var target = StageOf(expected);
        var placed = survey.Content.Source.Place(expected, target, cancellation);
        if (expected.IsExecutable)
            TargetFault.Guard(expected.Target, () => FileModes.MakeExecutable(target));
        meter.AddFile();
        return new HeldFile(expected, placed.Hashes.Sha256, placed.Stamp);
    }
}
