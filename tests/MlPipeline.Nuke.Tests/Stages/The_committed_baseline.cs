using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Nuke.Stages;
using MlPipeline.Nuke.Tests.Support;

namespace MlPipeline.Nuke.Tests.Stages;

public sealed class The_committed_baseline : IDisposable
{
    private readonly TinyModel model = new();

    private DataManifest Data => CanonicalJson.ReadFile(model.Folder.DataManifest, ManifestJson.Canonical.DataManifest, "");

    public void Dispose() => model.Dispose();

    [Fact]
    public void Is_none_without_a_pin() => Assert.Null(CommittedBaseline.Read(model.Folder, Data));

    [Fact]
    public void Is_the_archive_that_its_record_names()
    {
        model.AcceptBaseline("an archive", "an archive");
        var baseline = CommittedBaseline.Read(model.Folder, Data);
        Assert.Equal(Digest.Of("an archive"), baseline?.Archive.Digest);
        Assert.Equal("src/Models/Tiny/baseline/model.zip", baseline?.Archive.Path);
        Assert.Equal(0.5, baseline?.Record.Threshold);
    }

    [Fact]
    public void Needs_its_record()
    {
        model.AcceptBaseline("an archive", "an archive");
        File.Delete(model.Folder.BaselineRecord);
        var fault = Assert.Throws<UserException>(() => CommittedBaseline.Read(model.Folder, Data)).Fault;
        Assert.Equal(("The baseline's record is missing", "src/Models/Tiny/baseline/baseline.json"), (fault.Problem, fault.Place));
        Assert.Contains("./build.sh AcceptBaseline", fault.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void Needs_the_archive_that_its_record_names()
    {
        model.AcceptBaseline("an archive", "another archive");
        Assert.Equal(
            "The baseline's record belongs to another archive",
            Assert.Throws<UserException>(() => CommittedBaseline.Read(model.Folder, Data)).Fault.Problem);
    }

    [Fact]
    public void Needs_its_archive_restored()
    {
        var before = Data;
        model.AcceptBaseline("an archive", "an archive");
        Assert.Equal("./build.sh RestoreData", Assert.Throws<UserException>(() => CommittedBaseline.Read(model.Folder, before)).Fault.Mend);
    }

    [Fact]
    public void Whose_record_is_damaged_is_a_clear_error()
    {
        model.AcceptBaseline("an archive", "an archive");
        File.WriteAllText(model.Folder.BaselineRecord, "{ \"model\": 1 }");
        Assert.Equal(model.Folder.BaselineRecord, Assert.Throws<UserException>(() => CommittedBaseline.Read(model.Folder, Data)).Fault.Place);
    }
}
