namespace MlPipeline.Reporting.Tests.GitHub;

/// <summary>What the next request of a kind is answered with, once.</summary>
/// <param name="Method">The method it is for.</param>
/// <param name="PathEnd">What its path ends with.</param>
/// <param name="Status">The status; 0 lets the request through.</param>
/// <param name="Message">GitHub's message.</param>
internal sealed record ScriptedAnswer(string Method, string PathEnd, int Status, string Message)
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>What happens on GitHub before the request is answered.</summary>
    public Action? Meanwhile { get; init; }
}
