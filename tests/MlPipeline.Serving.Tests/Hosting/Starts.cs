using System.Globalization;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Models;
using MlPipeline.Core.Processes;
using MlPipeline.Serving.Tests.Support;

namespace MlPipeline.Serving.Tests.Hosting;

public sealed class Starts(SharedServer service)
{
    [Fact]
    public void With_another_models_record_are_refused() =>
        Assert.Equal("The folder holds another model than the executable", ProblemOf(served => served with { Name = "another" }));

    [Fact]
    public void With_another_archive_are_refused() =>
        Assert.Equal("The archive is not the one that model.json names", ProblemOf(served => served with { Model = Digest.Of("another archive") }));

    [Fact]
    public void With_a_damaged_archive_are_refused_before_it_is_loaded() => Assert.Equal(
        "The archive is not the one that model.json names",
        ProblemOf(served => served, archive => archive[archive.Length / 2] ^= 1));

    [Theory]
    [InlineData(ServedModel.FileName)]
    [InlineData(ServedModel.ArchiveName)]
    public void Without_a_file_are_refused(string missing)
    {
        using var folder = Copy(served => served, _ => { });
        File.Delete(folder.At(missing));
        Assert.Equal((ExitCodes.UserFault, "There is no model to serve"), Start(folder.Path));
    }

    [Fact]
    public void With_a_record_that_is_no_JSON_are_refused()
    {
        using var folder = Copy(served => served, _ => { });
        folder.Write(ServedModel.FileName, "{}");
        Assert.Equal((ExitCodes.UserFault, "The file is not the JSON that belongs there"), Start(folder.Path));
    }

    [Fact]
    public void At_a_port_that_is_taken_are_refused() => Assert.Equal(
        (ExitCodes.UserFault, "The service cannot listen there"),
        Start(service.Sample.Folder, "--port", service.Process.Address.Port.ToString(CultureInfo.InvariantCulture)));

    [Fact]
    public void With_keys_that_are_none_are_refused()
    {
        using var folder = new TestFolder();
        Assert.Equal((ExitCodes.UserFault, "A line holds no name and digest of a key"), Start(service.Sample.Folder, "--keys", folder.Write("keys", "a b c")));
    }

    private static (int ExitCode, string Problem) Start(string folder, params string[] options)
    {
        var errors = new List<string>();
        var command = new ChildCommand(Built.Executable, ["serve", "--model", folder, .. options]) { OnError = errors.Add, OnOutput = line => Assert.Fail(line) };
        var exitCode = ChildProcess.Run(command, TestContext.Current.CancellationToken).ExitCode;
        return (exitCode, errors.First(line => !line.StartsWith("keys: ", StringComparison.Ordinal) && !line.StartsWith("no keys", StringComparison.Ordinal) && !line.StartsWith("model ", StringComparison.Ordinal)));
    }

    private string ProblemOf(Func<ServedModel, ServedModel> change, Action<byte[]>? damage = null)
    {
        using var folder = Copy(change, damage ?? (_ => { }));
        var (exitCode, problem) = Start(folder.Path);
        Assert.Equal(ExitCodes.UserFault, exitCode);
        return problem;
    }

    private TestFolder Copy(Func<ServedModel, ServedModel> change, Action<byte[]> damage)
    {
        var folder = new TestFolder();
        var archive = File.ReadAllBytes(Path.Combine(service.Sample.Folder, ServedModel.ArchiveName));
        damage(archive);
        File.WriteAllBytes(folder.At(ServedModel.ArchiveName), archive);
        TrainedSample.WriteRecord(folder.Path, change(service.Sample.Served));
        return folder;
    }
}
