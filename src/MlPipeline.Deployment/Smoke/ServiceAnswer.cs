using System.Globalization;
using System.Text;
using System.Text.Json;
using MlPipeline.Core.Processes;

namespace MlPipeline.Deployment.Smoke;

/// <summary>What the service answered.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Type">The media type, without parameters.</param>
/// <param name="Body">The bytes.</param>
internal sealed record ServiceAnswer(int Status, string Type, byte[] Body)
{
    private const int MaximumQuote = 120;

    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>The status as a detail.</summary>
    public string StatusText => Status.ToString(CultureInfo.InvariantCulture);

    public JsonDocument Json() => JsonDocument.Parse(Body);

    /// <exception cref="CheckFailure">The status is another.</exception>
    public ServiceAnswer Require(int status) =>
        Status == status ? this : throw new CheckFailure(string.Create(CultureInfo.InvariantCulture, $"status {Status} instead of {status}"));

    /// <exception cref="CheckFailure">The answer is no problem+json of this status.</exception>
    public ServiceAnswer RequireProblem(int status)
    {
        Require(status);
        return Type == "application/problem+json" ? this : throw new CheckFailure($"status {StatusText} as {Quote(Type)} instead of application/problem+json");
    }

    /// <summary>Words of the service that a report may repeat: one short line without control characters.</summary>
    public static string Quote(string? text)
    {
        var plain = ChildText.Plain((text ?? "nothing").ReplaceLineEndings(" "));
        return plain.Length <= MaximumQuote ? plain : plain[..MaximumQuote] + "…";
    }
}
