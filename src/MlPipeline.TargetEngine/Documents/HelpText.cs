using System.Text;

namespace Nuke.Common.Documents;

/// <summary>What <c>--help</c> shows.</summary>
internal static class HelpText
{
    private const int MaximumWidth = 90, RedirectedWidth = 79;

    internal static void Write(NukeBuild build)
    {
        Screen.Line(Style.Debug, Targets(build));
        Screen.Line(Style.Debug, Parameters(build, Math.Min(MaximumWidth, Console.IsOutputRedirected ? RedirectedWidth : Console.BufferWidth - 1)));
    }

    private static string Targets(NukeBuild build)
    {
        var text = new StringBuilder().AppendLine("Targets (with their direct dependencies):").AppendLine();
        var width = Math.Max(build.ExecutableTargets.Max(x => x.Name.Length), 20);
        foreach (var target in build.ExecutableTargets.Where(x => x.Listed))
        {
            var name = target.Name + (target.IsDefault ? " (default)" : string.Empty);
            var dependencies = string.Join(", ", target.ExecutionDependencies.Select(x => x.Name));
            text.AppendLine($"  {name.PadRight(width)}{(dependencies.Length > 0 ? $" -> {dependencies}" : string.Empty)}");
            if (!string.IsNullOrWhiteSpace(target.Description))
                text.AppendLine($"    {target.Description}");
        }
        return text.ToString();
    }

    private static string Parameters(NukeBuild build, int width)
    {
        var members = build.ParameterMembers.Where(x => x.GetCustomAttribute<ParameterAttribute>()!.List).ToList();
        var nameWidth = Math.Max(members.Max(x => ParameterName.Dashed(ParameterName.Of(x)).Length), 16);
        var defaults = string.Join(", ", build.ExecutableTargets.Where(x => x.IsDefault).Select(x => x.Name).DefaultIfEmpty("<none>"));
        string Entry(MemberInfo member)
        {
            var description = ParameterName.Description(member)?.Replace("{default_target}", defaults, StringComparison.Ordinal) + ".";
            var lines = Wrap(description == "." ? "<no description>" : description, nameWidth + 6, width);
            return $"  --{ParameterName.Dashed(ParameterName.Of(member)).PadRight(nameWidth)}  "
                + string.Join(Environment.NewLine + new string(' ', nameWidth + 6), lines) + Environment.NewLine;
        }
        var own = string.Concat(members.Where(x => x.DeclaringType != typeof(NukeBuild)).Select(Entry));
        var inherited = string.Concat(members.Where(x => x.DeclaringType == typeof(NukeBuild)).Select(Entry));
        return string.Join(Environment.NewLine, new[] { "Parameters:" + Environment.NewLine, own, inherited }.Where(x => x.Length > 0));
    }

    // Every word stands behind a space, the first of a line too.
    private static List<string> Wrap(string text, int indent, int width)
    {
        var lines = new List<string> { string.Empty };
        foreach (var word in text.Split(' '))
        {
            if (indent + lines[^1].Length + word.Length > width)
                lines.Add(string.Empty);
            lines[^1] += " " + word;
        }
        return lines;
    }
}
