using MlPipeline.Core.Errors;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace MlPipeline.Reporting.Rendering;

/// <summary>The only folder that templates come from, the root ones and what they include.</summary>
internal sealed class TemplateFolder(string folder) : ITemplateLoader
{
    private const int MostCharacters = 1 << 18;

    /// <summary>A root template, parsed.</summary>
    /// <exception cref="UserException">It is missing or does not parse.</exception>
    public Template Parse(string name)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            throw new UserException(new UserFault("A report template is missing", "restore the file, for example with: git checkout -- templates")
            {
                Place = path,
            });
        }
        var template = Template.Parse(Read(path), path);
        return template.HasErrors ? throw TemplateFault.Of(template.Messages, path) : template;
    }

    public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName)
    {
        var path = Path.GetFullPath(Path.Combine(folder, templateName));
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;
        return path.StartsWith(root, StringComparison.Ordinal) && File.Exists(path)
            ? path
            : throw new ScriptRuntimeException(callerSpan, $"There is no template '{templateName}' in the templates folder");
    }

    public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => Read(templatePath);

    public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        ValueTask.FromResult<string?>(Load(context, callerSpan, templatePath));

    private static string Read(string path)
    {
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        return text.Length <= MostCharacters
            ? text
            : throw new UserException(new UserFault($"A template has more than {MostCharacters} characters", "shorten it") { Place = path });
    }
}
