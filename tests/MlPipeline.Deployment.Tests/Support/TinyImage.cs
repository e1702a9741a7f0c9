using System.Formats.Tar;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using MlPipeline.Core.Processes;

namespace MlPipeline.Deployment.Tests.Support;

/// <summary>Puts the worker into an image with the runtime and the libraries of this machine, offline.</summary>
internal sealed partial class TinyImage(string folder, Func<string[], string> docker)
{
    private const string Base = "tiny-base";
    private const string Root = "/usr/share/dotnet";

    private static readonly string Runtime = RuntimeEnvironment.GetRuntimeDirectory().TrimEnd('/');
    private static readonly string DotNet = Path.GetFullPath(Path.Combine(Runtime, "../../.."));

    /// <summary>The id of an image whose service errs as the words say.</summary>
    public string Build(string behaviour)
    {
        if (docker(["image", "ls", "-q", Base]).Length == 0)
            ImportBase();
        var context = Directory.CreateDirectory(Path.Combine(folder, Path.GetRandomFileName())).FullName;
        File.WriteAllText(Path.Combine(context, "behaviour"), behaviour);
        var health = behaviour.Contains("without-health-check", StringComparison.Ordinal)
            ? "NONE"
            : "--timeout=30s --retries=3 CMD [\"/app/MlPipeline.Deployment.Worker\", \"probe\", \"--port\", \"8080\"]";
        File.WriteAllText(
            Path.Combine(context, "Dockerfile"),
            $"""
            FROM {Base}
            COPY behaviour /model/behaviour
            EXPOSE 8080
            HEALTHCHECK {health}
            ENTRYPOINT ["/app/MlPipeline.Deployment.Worker", "serve", "--model", "/model", "--address", "0.0.0.0", "--port", "8080"]
            """);
        return docker(["build", "-q", context]);
    }

    private void ImportBase()
    {
        var archive = Path.Combine(folder, "base.tar");
        using (var tar = new TarWriter(File.Create(archive), TarEntryFormat.Pax))
        {
            AddFiles(tar, AppContext.BaseDirectory, "app", file => Application().IsMatch(Path.GetFileName(file)));
            AddFiles(tar, Runtime, $"{Root[1..]}/shared/Microsoft.NETCore.App/{Path.GetFileName(Runtime)}", _ => true);
            foreach (var resolver in Directory.EnumerateFiles(Path.Combine(DotNet, "host"), "libhostfxr.so", SearchOption.AllDirectories))
                tar.WriteEntry(resolver, Root[1..] + resolver[DotNet.Length..]);
            foreach (var library in Libraries())
                tar.WriteEntry(File.ResolveLinkTarget(library, returnFinalTarget: true)?.FullName ?? library, library[1..]);
        }

        docker(["import", archive, Base]);
        File.Delete(archive);
    }

    private static void AddFiles(TarWriter tar, string from, string to, Func<string, bool> wanted)
    {
        foreach (var file in Directory.EnumerateFiles(from).Where(wanted))
            tar.WriteEntry(file, $"{to}/{Path.GetFileName(file)}");
    }

    // What the loader would look for, and what the runtime opens later.
    private static IEnumerable<string> Libraries()
    {
        string[] late = [.. Lines("/sbin/ldconfig", "-p").Where(line => Late().IsMatch(line)).Select(line => line[(line.LastIndexOf(' ') + 1)..])];
        string[] own = ["libcoreclr.so", "libSystem.Native.so", "libclrjit.so", "libSystem.Security.Cryptography.Native.OpenSsl.so"];
        return Lines("ldd", [WorkerProgram.Executable, .. own.Select(name => Path.Combine(Runtime, name)), .. late])
            .Select(line => Loaded().Match(line)).Where(found => found.Success).Select(found => found.Groups["path"].Value).Concat(late).Distinct();
    }

    private static List<string> Lines(string program, params string[] arguments)
    {
        var lines = new List<string>();
        ChildProcess.Run(new ChildCommand(program, arguments) { OnOutput = lines.Add }, CancellationToken.None);
        return lines;
    }

    [GeneratedRegex(@"\A(MlPipeline[.](Core|Deployment|Deployment[.]Worker)([.]dll|[.]runtimeconfig[.]json|[.]deps[.]json)?|Docker[.].*[.]dll|Microsoft[.](Extensions|Net)[.].*[.]dll)\z")]
    private static partial Regex Application();

    [GeneratedRegex(@"\A\s*lib(ssl|crypto)[.]so[.]3 ")]
    private static partial Regex Late();

    [GeneratedRegex(@"(?<path>/\S+) \(0x")]
    private static partial Regex Loaded();
}
