using MlPipeline.Core.Files;
using MlPipeline.Data.Content;
using MlPipeline.Data.Remotes;
using MlPipeline.Data.Work;

namespace MlPipeline.Data.Restoring;

/// <summary>A pin's missing files, written and verified beside their place.</summary>
internal sealed class StagedContent : IDisposable
{
    private readonly Survey survey;
    private readonly string stage;

    /// <summary>Only names the stage; nothing is written yet.</summary>
    public StagedContent(Survey survey)
    {
        this.survey = survey;
        stage = TargetFault.Guard(Target, () => AtomicFile.PartOf(Target));
    }

    private string Target => survey.Content.Pin.Target;

    private bool IsDirectory => survey.Content.Pin.IsDirectory;

    /// <summary>Every file of the pin, verified.</summary>
    public IReadOnlyList<HeldFile> Fill(int workers, CancellationToken cancellation)
    {
        foreach (var folder in StageFolders())
            TargetFault.Guard(Target, () => Directory.CreateDirectory(folder));
        return [.. survey.Held, .. OrderedWork.Run(survey.Needed, workers, file => Fetch(file, cancellation))];
    }

    /// <summary>Renames what was staged to its place.</summary>
    public void Publish() => TargetFault.Guard(Target, () =>
    {
        if (IsDirectory && !Directory.Exists(Target))
            Directory.Move(stage, Target);
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

    private void PublishEach()
    {
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
        var content = survey.Content;
        var key = content.KeyOf(expected.Md5);
        var address = content.Remote.AddressOf(key);
        using var source = StoredObject.Open(content.Remote, key, content.Pin, cancellation);
        var copy = new CopyRequest(source, StageOf(expected), expected.Sha256 is null ? content.Pin.Rule : null)
        {
            Maximum = expected.Maximum,
            OnUnreadable = fault => ObjectFault.Unreadable(address, fault),
        };
        var hashes = TargetFault.Guard(expected.Target, () => VerifiedCopy.Run(copy, cancellation));
        Verify(expected, address, hashes);
        if (expected.IsExecutable)
            TargetFault.Guard(expected.Target, () => FileModes.MakeExecutable(copy.Target));
        return new HeldFile(expected, hashes.Size, hashes.Sha256);
    }

    private static void Verify(ExpectedFile expected, string address, ContentHashes hashes)
    {
        var wanted = expected.Sha256?.ToString() ?? expected.Md5;
        var found = expected.Sha256 is null ? hashes.Md5 : hashes.Sha256.ToString();
        if (expected.Size is { } size && size != hashes.Size)
            throw ObjectFault.Damaged(address, $"{size} bytes, {wanted}", hashes.Size > size ? $"more than {size} bytes" : $"{hashes.Size} bytes, {found}");
        if (found != wanted)
            throw ObjectFault.Damaged(address, wanted, found!);
    }
}
