using Nuke.Common.IO;
using Nuke.Common.Output;
using Nuke.Common.Values;
using Serilog.Core;
using Serilog.Events;

namespace Nuke.Common;

/// <summary>What is known before the build's class is: arguments, root, host and verbosity of this process.</summary>
internal sealed class Session
{
    private static readonly Lazy<Session> Process = new(Start, LazyThreadSafetyMode.ExecutionAndPublication);

    private Session(Parameters parameters) => Parameters = parameters;

    internal static Session Current => Process.Value;

    internal Parameters Parameters { get; }
    internal AbsolutePath Root { get; private init; }
    internal AbsolutePath Temporary { get; private init; }
    internal Host Host { get; set; }
    internal LoggingLevelSwitch Level { get; } = new(LogEventLevel.Debug);

    internal Verbosity Verbosity
    {
        get => Level.MinimumLevel switch
        {
            LogEventLevel.Verbose => Verbosity.Verbose,
            LogEventLevel.Warning => Verbosity.Minimal,
            LogEventLevel.Error => Verbosity.Quiet,
            _ => Verbosity.Normal,
        };
        set => Level.MinimumLevel = value switch
        {
            Verbosity.Verbose => LogEventLevel.Verbose,
            Verbosity.Minimal => LogEventLevel.Warning,
            Verbosity.Quiet => LogEventLevel.Error,
            _ => LogEventLevel.Debug,
        };
    }

    private static Session Start()
    {
        var environment = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(x => (string)x.Key, x => (string)x.Value, StringComparer.Ordinal);
        var parameters = new Parameters(new Arguments(Environment.GetCommandLineArgs()[1..]), environment, Screen.Secrets);
        var root = FindRoot(parameters);
        var session = new Session(parameters) { Root = root, Temporary = (root / ".nuke" / "temp").CreateDirectory() };
        session.Host = Given(parameters, "Host", Host.Named) ?? Host.Detect();
        session.Verbosity = Given(parameters, "Verbosity", x => Enum.TryParse<Verbosity>(x, true, out var value) ? value : (Verbosity?)null) ?? Verbosity.Normal;
        Host.Instance = session.Host;
        return session;
    }

    // Shells export HOST and the like for ends of their own: only an argument that means nothing is a mistake.
    private static T Given<T>(Parameters parameters, string name, Func<string, T> parse)
    {
        if (parameters.Get<string>(name) is not { } text)
            return default;

        var value = parse(text);
        if (value == null && parameters.Arguments.Named(name) != null)
            Assert.Fail($"'{text}' is no value for --{ParameterName.Dashed(name)}");
        return value;
    }

    private static AbsolutePath FindRoot(Parameters parameters)
    {
        var here = Directory.GetCurrentDirectory();
        if (parameters.Get<string>("Root") is { } given)
            return Path.GetFullPath(given);
        if (parameters.Arguments.Named("Root") != null)
            return here;

        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        for (var directory = (AbsolutePath)here; directory != null; directory = directory.Parent)
        {
            if ((directory / ".nuke").DirectoryExists() && directory != home)
                return directory;
        }

        Assert.Fail(
            $"Could not locate '.nuke' directory/file while walking up from '{here}'.\n"
            + "Either create a directory/file to mark the root directory, or add '--root [path]' to the invocation.");
        return null;
    }
}
