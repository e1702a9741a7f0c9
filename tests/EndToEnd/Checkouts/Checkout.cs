using System.Diagnostics;
using System.Text;

namespace MlPipeline.EndToEnd.Tests.Checkouts;

/// <summary>A copy of the repository in a temporary folder, in which build.sh runs as a child process.</summary>
internal sealed class Checkout : IDisposable
{
    private const string Sample = "CreditRisk";
    private const string CacheOfRuns = ".cache";

    private static readonly string[] NotSources = ["bin", "obj", "output", "mlruns", ".git", "temp", "TestResults", "node_modules"];

    // NUKE pads its table with it.
    private const char NoBreakSpace = '\u00a0';

    private readonly string outer;

    private Checkout(string outer, string name)
    {
        this.outer = outer;
        Root = Path.Combine(outer, name);
    }

    public string Root { get; }

    public string Output => Path.Combine(Root, "output", Sample);

    public string this[string relative] => Path.Combine(Root, relative);

    /// <summary>A copy of the sources alone, as a clone brings them, without Git's folder, and with one model: the others take the same path.</summary>
    public static Checkout OfSources(string name) => OfSources(name, model => model == Sample);

    /// <summary>A copy of the sources alone, with the models that are wanted.</summary>
    public static Checkout OfSources(string name, Func<string, bool> isWanted)
    {
        var checkout = New(name);
        Copy(RepositoryRoot(), checkout.Root, folder => !NotSources.Contains(Path.GetFileName(folder)));
        foreach (var project in Directory.EnumerateFiles(checkout[Path.Combine("src", "Models")], "*.csproj", SearchOption.AllDirectories).Where(project => !isWanted(Path.GetFileNameWithoutExtension(project))))
            Directory.Delete(Path.GetDirectoryName(project)!, recursive: true);
        foreach (var data in Directory.EnumerateFiles(checkout[Path.Combine("src", "Models")], "*.dvc", SearchOption.AllDirectories))
            File.Delete(Path.ChangeExtension(data, null));
        return checkout;
    }

    /// <summary>A copy of another checkout with all that its runs left.</summary>
    public static Checkout Of(Checkout other, string name) => At(New(name).Root, other);

    /// <summary>A copy of another checkout at a path where there is none, without results to be taken instead of running.</summary>
    public static Checkout At(string root, Checkout other)
    {
        var checkout = new Checkout(Path.GetDirectoryName(root)!, Path.GetFileName(root));
        Copy(other.Root, checkout.Root, folder => Path.GetFileName(folder) != CacheOfRuns);
        return checkout;
    }

    public BuildResult Build(params string[] arguments) => Build(new Dictionary<string, string?>(), arguments);

    public BuildResult Build(IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        using var process = Start(environment, arguments, out var output);
        process.WaitForExit();
        lock (output)
            return new BuildResult(process.ExitCode, output.ToString().Replace(NoBreakSpace, ' '));
    }

    public Process Start(IReadOnlyDictionary<string, string?> environment, string[] arguments, out StringBuilder output)
    {
        var start = new ProcessStartInfo(this["build.sh"], arguments)
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("TERM");
        start.Environment.TryAdd("MLPIPELINE_ENGINE", "bundled");
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var text = output = new StringBuilder();
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Receive(line.Data, text);
        process.ErrorDataReceived += (_, line) => Receive(line.Data, text);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Replaces a text that must be there in a file.</summary>
    public void Edit(string relative, string old, string replacement)
    {
        var text = File.ReadAllText(this[relative]);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(this[relative], text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(outer, recursive: true);

    private static Checkout New(string name) => new(Directory.CreateTempSubdirectory("mlpipeline-checkout-").FullName, name);

    private static void Receive(string? line, StringBuilder text)
    {
        if (line is null)
            return;
        lock (text)
            text.Append(line).Append('\n');
    }

    private static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "MlPipeline.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not lie in the repository.");
        return folder;
    }

    private static void Copy(string from, string to, Func<string, bool> isWanted)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.EnumerateDirectories(from).Where(isWanted))
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)), isWanted);
    }
}
