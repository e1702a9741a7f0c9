using System.Globalization;
using MlPipeline.Core.Digests;
using MlPipeline.Reporting.Texts;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace MlPipeline.Reporting.Rendering;

/// <summary>
/// A template's world: what an expression prints is escaped by its type, whatever the template does with it. Words are escaped, digests become code,
/// markup of our own goes through, and a bare fraction, a list or a record is an error rather than a surprise.
/// </summary>
internal sealed class EscapingContext : TemplateContext
{
    private readonly Escaping escaping;
    private readonly int textLimit;
    private SourceSpan printed;

    public EscapingContext(ScriptObject builtins, ITemplateLoader loader, Escaping escaping, int textLimit, int loopLimit = 20_000)
        : base(builtins)
    {
        this.escaping = escaping;
        this.textLimit = textLimit;
        TemplateLoader = loader;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedFunctionAccess = false;
        EnableRelaxedIndexerAccess = false;
        EnableRelaxedTargetAccess = false;
        LoopLimit = loopLimit;
        RecursiveLimit = 16;
        ObjectRecursionLimit = 8;
        LimitToString = 16 << 20;
        RegexTimeOut = TimeSpan.FromSeconds(1);
        NewLine = "\n";
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        var result = base.Evaluate(scriptNode, aliasReturnedFunction);
        if (scriptNode is ScriptExpressionStatement statement)
            printed = statement.Span;
        return result;
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (textAsObject is not null)
            Write(Printed(textAsObject));
        return this;
    }

    private string Printed(object value) => value switch
    {
        Markup markup => markup.Value,
        Text text => escaping.Inline(text.ToString(), textLimit),
        IScriptOutput captured => escaping.Inline(captured.ToString() ?? "", textLimit),
        string words => escaping.Inline(words, textLimit),
        int or long => Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        Digest digest => $"<code>{digest}</code>",
        _ => throw new ScriptRuntimeException(printed, $"A value of type {value.GetType().Name} is printed: print one of its members, or a number by metric, signed, p, percent or bound"),
    };
}
