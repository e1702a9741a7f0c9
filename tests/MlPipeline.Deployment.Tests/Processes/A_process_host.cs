using MlPipeline.Core.Errors;
using MlPipeline.Core.Manifests;
using MlPipeline.Deployment.Processes;
using MlPipeline.Deployment.Staging;
using MlPipeline.Deployment.Tests.Staging;
using MlPipeline.Deployment.Tests.Support;

namespace MlPipeline.Deployment.Tests.Processes;

public sealed class A_process_host : StagingConformance
{
    private readonly string marker = Guid.NewGuid().ToString("N");

    public A_process_host() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are looked at in /proc.");

    protected override string HostName => "process";

    [Fact]
    public void Starts_the_service_with_an_environment_of_its_own()
    {
        using var staged = Deploy();
        var log = File.ReadAllLines(Directory.EnumerateFiles(Folder, "output.log", SearchOption.AllDirectories).Single());

        Assert.Equal("DOTNET_EnableDiagnostics DOTNET_gcServer HOME LANG LC_ALL TMPDIR TZ", string.Join(' ', log[0].Split(' ').Except(["OLDPWD", "PWD", "SHLVL", "_"])));
    }

    [Fact]
    public void Starts_the_service_in_a_session_of_its_own()
    {
        using var staged = Deploy();

        Assert.NotEqual(SessionOf(Environment.ProcessId), SessionOf(Services().Single()));
    }

    [Fact]
    public void Never_ends_a_process_that_got_the_number_of_one_that_is_gone()
    {
        Deploy(kept: true).Dispose();
        var record = Read();

        new KeptProcess(new ProcessIdentity(record.Process!.Value, "another time"), TimeProvider.System).End(TimeSpan.Zero, TestContext.Current.CancellationToken);

        Assert.Single(Running());
        Assert.Equal(record.Deployment, Stop().Ended);
    }

    [Fact]
    public void Refuses_a_service_that_names_no_address()
    {
        var fault = Assert.Throws<UserException>(() => Deploy("says-no-address", request => request with { ReadyLimit = TimeSpan.FromSeconds(1.5) })).Fault;

        Assert.Equal("The service of 'tiny' named no address within 1.5 s", fault.Problem);
        Assert.Empty(Running());
    }

    [Fact]
    public void Names_the_exit_code_of_a_service_that_crashed() =>
        Assert.Equal("The service of 'tiny' ended with exit code 3 before it was ready", Assert.Throws<UserException>(() => Deploy("crashes")).Fault.Problem);

    [Fact]
    public void Names_an_executable_that_is_not_there()
    {
        var host = new ProcessHost(new ProcessRelease(Path.Combine(Folder, "missing"), Folder), TimeProvider.System);

        var fault = Assert.Throws<UserException>(() => Deploy(host)).Fault;

        Assert.Equal(("The image holds no such executable", Path.Combine(Folder, "missing")), (fault.Problem, fault.Place));
    }

    protected override IStagingHost Host(string behaviour) => new ProcessHost(new ProcessRelease(WorkerProgram.Executable, ModelFolder(behaviour)), TimeProvider.System);

    protected override string[] HolderOptions() => ["--model", ModelFolder("")];

    protected override IReadOnlyList<string> Running() => [.. Services().Select(process => $"{process}")];

    protected override string Visible() => string.Join('\n', Services().Select(process => File.ReadAllText($"/proc/{process}/cmdline") + File.ReadAllText($"/proc/{process}/environ")));

    protected override string Labels(string visible) => "";

    protected override KeptDeployment Gone(KeptDeployment record) => record with { Started = "another time" };

    protected override void KillAll()
    {
        foreach (var process in Services())
        {
            if (ProcessIdentity.Of(process) is { } running)
                Signals.SendKill(running);
        }
    }

    private string ModelFolder(string behaviour)
    {
        var model = Directory.CreateDirectory(Path.Combine(Folder, $"model {marker} {behaviour}")).FullName;
        File.WriteAllText(Path.Combine(model, "behaviour"), behaviour);
        return model;
    }

    // The shell that guards one names it too, and its watcher; the builds of the tests hold it as an option of another verb.
    private IEnumerable<int> Services() => Directory.EnumerateDirectories("/proc")
        .Select(folder => int.TryParse(Path.GetFileName(folder), out var id) ? id : 0)
        .Where(id => id > 0 && ProcessIdentity.Of(id) is not null && CommandOf(id) is { Length: > 1 } command
            && command.Any(word => word.Contains(marker, StringComparison.Ordinal)) && command[1] != "deploy" && command[0] != "/bin/sh");

    private static string[] CommandOf(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline").Split('\0');
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static string SessionOf(int id) => File.ReadAllText($"/proc/{id}/stat").Split(") ")[1].Split(' ')[3];
}
