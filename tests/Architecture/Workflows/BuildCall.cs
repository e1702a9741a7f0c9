using System.Text.RegularExpressions;

namespace MlPipeline.Architecture.Tests.Workflows;

/// <summary>A call of the build in a script.</summary>
/// <param name="Targets">The targets that it names.</param>
/// <param name="Parameters">The parameters that it names, without their dashes.</param>
internal sealed partial record BuildCall(IReadOnlyList<string> Targets, IReadOnlyList<string> Parameters)
{
    /// <summary>Every call in a script, in its order.</summary>
    public static IReadOnlyList<BuildCall> In(string script) => [.. Call().Matches(script).Select(call => Of(call.Groups["arguments"].Value))];

    private static BuildCall Of(string arguments)
    {
        var targets = new List<string>();
        var parameters = new List<string>();
        var isValue = false;
        foreach (var word in arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.StartsWith("--", StringComparison.Ordinal))
                parameters.Add(word[2..]);
            else if (!isValue)
                targets.Add(word);
            isValue = word.StartsWith("--", StringComparison.Ordinal);
        }
        return new(targets, parameters);
    }

    [GeneratedRegex(@"(?<![\w./-])\./build\.(?:sh|ps1)(?<arguments>[^\n|;&]*)")]
    private static partial Regex Call();
}
