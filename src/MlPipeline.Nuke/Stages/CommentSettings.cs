namespace MlPipeline.Nuke.Stages;

/// <summary>What a comment is made of, and as whom it is posted. A class rather than a record, so that nothing prints the token.</summary>
/// <param name="outputFolder">The folder of all runs.</param>
/// <param name="modelsFolder">The folder of the models' projects, beside which the default branch's gates are committed.</param>
internal sealed class CommentSettings(string outputFolder, string modelsFolder)
{
    /// <summary>As whom a workflow's own token writes.</summary>
    public const string DefaultAuthor = "github-actions[bot]";

    /// <summary>The pipeline's name where there is one in a repository.</summary>
    public const string DefaultMarker = "report";

    public string OutputFolder => outputFolder;

    public string ModelsFolder => modelsFolder;

    public required string TemplatesFolder { get; init; }

    /// <summary>Another run's results, held for hostile; null means this checkout's own.</summary>
    public string? ReportFile { get; init; }

    public string? Token { get; init; }

    /// <summary>The login that the token writes as, by which our comment is found again.</summary>
    public string Author { get; init; } = DefaultAuthor;

    /// <summary>Tells our comment from another pipeline's in the same repository.</summary>
    public string Marker { get; init; } = DefaultMarker;

    /// <summary>A variable of the environment, or null.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    public required Action<string> Log { get; init; }
}
