namespace MlPipeline.Core.Processes;

/// <summary>A child process to be: immutable, changed by <c>with</c>.</summary>
/// <param name="Executable">A full path, or a name to be found on PATH.</param>
/// <param name="Arguments">Each is passed as it is; there is no shell.</param>
public sealed record ChildCommand(string Executable, IReadOnlyList<string> Arguments)
{
    /// <summary>Where it runs.</summary>
    public string WorkingDirectory { get; init; } = Environment.CurrentDirectory;

    /// <summary>Its whole environment; null hands down ours.</summary>
    public IReadOnlyDictionary<string, string>? CleanEnvironment { get; init; }

    /// <summary>Variables set on top; a null value removes one.</summary>
    public IReadOnlyDictionary<string, string?> Overrides { get; init; } = new Dictionary<string, string?>();

    /// <summary>Whether its standard input stays open as long as we live, so that it can end when we are killed; else the input is empty.</summary>
    public bool EndsWithParent { get; init; }

    /// <summary>Told each line of its standard output.</summary>
    public Action<string> OnOutput { get; init; } = _ => { };

    /// <summary>
    /// Whether its standard output is waited for to its very end, and what it left running with it; else a child has ended when it has, and nothing
    /// more comes.
    /// </summary>
    internal bool IsOutputWhole { get; init; }

    /// <summary>Told each line of its standard error.</summary>
    public Action<string> OnError { get; init; } = _ => { };
}
