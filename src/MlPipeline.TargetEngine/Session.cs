using Serilog.Core;

namespace Nuke.Common;

/// <summary>What is known before the build's class is: arguments, root, host and verbosity of this process.</summary>
internal sealed class Session
{
    private static readonly Lazy<Session> Process = new(() => new Session());
    private static readonly LogEventLevel[] Levels = [LogEventLevel.Verbose, LogEventLevel.Debug, LogEventLevel.Warning, LogEventLevel.Error];

    private Session()
    {
        Parameters = new Parameters(new Arguments(Environment.GetCommandLineArgs()[1..]), Environment.GetEnvironmentVariables(), Screen.Secrets);
        Root = FindRoot();
        Temporary = (Root / ".nuke" / "temp").CreateDirectory();
        Host.Instance = Given("Host", Host.Named) ?? Host.Detect();
        Verbosity = Given<Verbosity?>("Verbosity", x => Enum.TryParse<Verbosity>(x, true, out var value) ? value : null) ?? Verbosity.Normal;
    }

    internal static Session Current => Process.Value;
    internal Parameters Parameters { get; }
    internal AbsolutePath Root { get; }
    internal AbsolutePath Temporary { get; }
    internal LoggingLevelSwitch Level { get; } = new();
    internal Verbosity Verbosity { get => (Verbosity)Array.IndexOf(Levels, Level.MinimumLevel); set => Level.MinimumLevel = Levels[(int)value]; }

    // Shells export HOST and the like for ends of their own: only an argument that means nothing is a mistake.
    private T Given<T>(string name, Func<string, T> parse)
    {
        if (Parameters.Get<string>(name) is not { } text)
            return default;
        var value = parse(text);
        Assert.True(value != null || Parameters.Arguments.Named(name) == null, $"'{text}' is no value for --{ParameterName.Dashed(name)}");
        return value;
    }

    private AbsolutePath FindRoot()
    {
        AbsolutePath here = Directory.GetCurrentDirectory();
        if (Parameters.Get<AbsolutePath>("Root") is { } given)
            return given;
        if (Parameters.Arguments.Named("Root") != null)
            return here;
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return (here / "x").Ancestors().FirstOrDefault(x => (x / ".nuke").DirectoryExists() && x != home).NotNull(
            $"Could not locate '.nuke' directory/file while walking up from '{here}'.\n"
            + "Either create a directory/file to mark the root directory, or add '--root [path]' to the invocation.");
    }
}
