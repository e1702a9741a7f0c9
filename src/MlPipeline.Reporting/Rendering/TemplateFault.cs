using System.Globalization;
using MlPipeline.Core.Errors;
using Scriban.Parsing;
using Scriban.Syntax;

namespace MlPipeline.Reporting.Rendering;

/// <summary>Turns Scriban's faults into ours: template file, line and column.</summary>
internal static class TemplateFault
{
    private const string Mend = "correct the template at that line, or take the original back with: git checkout -- templates";

    public static UserException Of(IEnumerable<LogMessage> messages, string path)
    {
        var first = messages.First(message => message.Type == ParserMessageType.Error);
        return New(first.Message, PlaceOf(first.Span, path), null);
    }

    public static UserException Of(ScriptRuntimeException fault, string path) => fault switch
    {
        { InnerException: UserException ours } => ours,
        ScriptParserRuntimeException parse => Of(parse.ParserMessages, path),
        _ => New(fault.OriginalMessage, PlaceOf(fault.Span, path), fault),
    };

    private static UserException New(string problem, string place, Exception? cause) =>
        new(new UserFault("A report template is wrong", Mend) { Place = place, Actual = problem }, cause);

    private static string PlaceOf(SourceSpan span, string path) =>
        string.Create(CultureInfo.InvariantCulture, $"{span.FileName ?? path}:{span.Start.Line + 1}:{span.Start.Column + 1}");
}
