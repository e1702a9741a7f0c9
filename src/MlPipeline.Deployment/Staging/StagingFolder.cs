using System.Globalization;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Files;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Deployment.Processes;

namespace MlPipeline.Deployment.Staging;

/// <summary>The folder of one model's deployments: the record of the kept one, and a slot for each.</summary>
internal sealed class StagingFolder
{
    private const string Held = "held";
    private const string Kept = "kept";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly string path;

    private StagingFolder(string path) => this.path = path;

    /// <summary>Where the kept deployment's record is, if there is one.</summary>
    public string RecordFile => Path.Combine(path, "kept.json");

    public static StagingFolder Open(string path)
    {
        MakePrivate(path);
        AtomicFile.DeleteParts(path);
        return new StagingFolder(Path.GetFullPath(path));
    }

    /// <summary>Makes the slot of a new deployment; a held one is named after us, so that others can tell when we are gone.</summary>
    public DeploymentSlot NewSlot(bool kept)
    {
        var name = kept ? Kept : string.Create(CultureInfo.InvariantCulture, $"{Held}-{HolderName(ProcessIdentity.Current)}");
        var slot = new DeploymentSlot(Path.Combine(path, $"{name}-{Path.GetRandomFileName()}"));
        MakePrivate(slot.Path);
        MakePrivate(slot.Temporary);
        return slot;
    }

    public DeploymentSlot SlotOf(KeptDeployment record) => new(Path.Combine(path, Path.GetFileName(record.Folder)));

    public KeptDeployment? Read() => File.Exists(RecordFile)
        ? CanonicalJson.ReadFile(RecordFile, ManifestJson.Canonical.KeptDeployment, "end what runs by hand, then delete the file")
        : null;

    public void Write(KeptDeployment record) =>
        AtomicFile.WriteBytes(RecordFile, CanonicalJson.Serialize(record, ManifestJson.Canonical.KeptDeployment));

    public void DeleteRecord() => File.Delete(RecordFile);

    /// <summary>Deletes the slots that killed builds left.</summary>
    public void Sweep(KeptDeployment? kept)
    {
        SweepHeld();
        Delete(name => name.StartsWith($"{Kept}-", StringComparison.Ordinal) && name != kept?.Folder);
    }

    /// <summary>Deletes the slots that killed builds left of held deployments.</summary>
    public void SweepHeld() => Delete(IsLeft);

    private void Delete(Func<string, bool> isLeft)
    {
        foreach (var slot in Directory.EnumerateDirectories(path).Select(folder => new DeploymentSlot(folder)).Where(slot => isLeft(slot.Name)))
            slot.Delete();
    }

    private static bool IsLeft(string name)
    {
        var parts = name.Split('-');
        return parts is [Held, var id, _, _]
            && int.TryParse(id, CultureInfo.InvariantCulture, out var process)
            && (ProcessIdentity.Of(process) is not { } running || !name.StartsWith($"{Held}-{HolderName(running)}-", StringComparison.Ordinal));
    }

    private static string HolderName(ProcessIdentity holder) =>
        string.Create(CultureInfo.InvariantCulture, $"{holder.Id}-{Digest.Of(holder.Started).Abbreviated}");

    private static void MakePrivate(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        Directory.CreateDirectory(path, OwnerOnly);
        File.SetUnixFileMode(path, OwnerOnly);
    }
}
