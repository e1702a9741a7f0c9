namespace MlPipeline.Deployment.Worker;

/// <summary>How the service errs, as words in the file <c>behaviour</c> of its model folder.</summary>
internal sealed record Behaviour(IReadOnlySet<string> Words)
{
    public static Behaviour Read(string folder)
    {
        var file = Path.Combine(folder, "behaviour");
        return new(File.Exists(file) ? File.ReadAllText(file).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal) : []);
    }

    public bool Is(string word) => Words.Contains(word);
}
