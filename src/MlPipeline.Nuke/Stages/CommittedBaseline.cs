using MlPipeline.Core.Errors;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Runs;
using MlPipeline.Data.Pins;

namespace MlPipeline.Nuke.Stages;

/// <summary>The baseline that stands beside a model's sources.</summary>
/// <param name="Archive">Its restored archive.</param>
/// <param name="Record">What it was accepted with.</param>
internal sealed record CommittedBaseline(FileRecord Archive, BaselineRecord Record)
{
    /// <summary>The baseline, or null when none is pinned.</summary>
    /// <exception cref="UserException">It is pinned, and its archive or its record is missing, or the two do not belong together.</exception>
    public static CommittedBaseline? Read(RunFolder folder, DataManifest data)
    {
        if (!File.Exists(folder.BaselineArchive + PinFiles.Extension))
            return null;
        var path = folder.Relative(folder.BaselineArchive);
        var archive = data.Outputs.FirstOrDefault(file => file.Path == path) ?? throw Missing.Result("RestoreData");
        if (!File.Exists(folder.BaselineRecord))
            throw Fault(folder, "The baseline's record is missing");
        var record = CanonicalJson.ReadFile(folder.BaselineRecord, ManifestJson.Canonical.BaselineRecord, Mend);
        return record.Model == archive.Digest ? new(archive, record) : throw Fault(folder, "The baseline's record belongs to another archive");
    }

    private const string Mend = "restore it from version control, or accept a new baseline: ./build.sh AcceptBaseline";

    private static UserException Fault(RunFolder folder, string problem) => new(new UserFault(problem, Mend) { Place = folder.Relative(folder.BaselineRecord) });
}
