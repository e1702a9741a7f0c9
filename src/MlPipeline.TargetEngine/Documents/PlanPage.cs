using System.Net;
using System.Text;
using Nuke.Common.Execution;
using Nuke.Common.IO;

namespace Nuke.Common.Documents;

/// <summary>What <c>--plan</c> writes: one page that needs nothing from elsewhere.</summary>
internal static class PlanPage
{
    private const string Head = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>Execution plan</title>
        <style>
        body { font-family: sans-serif; margin: 2em auto; max-width: 70em; }
        table { border-collapse: collapse; width: 100%; }
        th, td { border-bottom: 1px solid #ccc; padding: .3em .6em; text-align: left; vertical-align: top; }
        tr.planned { background: gold; }
        tr.unlisted td:nth-child(2) { color: #777; }
        </style>
        </head>
        <body>
        <h1>Execution plan</h1>
        <p>The marked targets run, in the order of their numbers.</p>
        <table>
        <tr><th>#</th><th>Target</th><th>Depends on</th><th>Runs after</th><th>Triggered by</th><th>Description</th></tr>
        """;

    /// <summary>Writes the page and gives its path.</summary>
    internal static string Write(NukeBuild build, AbsolutePath path)
    {
        var planned = build.ExecutionPlan.ToList();
        var rows = build.ExecutableTargets.OrderBy(x => planned.IndexOf(x) is var i and >= 0 ? i : int.MaxValue).Select(x => Row(x, planned.IndexOf(x)));
        path.WriteAllText(new StringBuilder(Head).Append('\n').AppendJoin('\n', rows).Append("\n</table>\n</body>\n</html>").ToString());
        return path;
    }

    private static string Row(ExecutableTarget target, int position)
    {
        static string Cell(string text) => $"<td>{WebUtility.HtmlEncode(text)}</td>";
        static string Names(IEnumerable<ExecutableTarget> targets) => string.Join(", ", targets.Select(x => x.Name));
        var style = string.Join(' ', new[] { position >= 0 ? "planned" : null, target.Listed ? null : "unlisted" }.Where(x => x != null));
        return $"<tr class=\"{style}\">"
               + Cell(position >= 0 ? $"{position + 1}" : string.Empty) + Cell(target.Name)
               + Cell(Names(target.ExecutionDependencies)) + Cell(Names(target.OrderDependencies)) + Cell(Names(target.TriggerDependencies))
               + Cell(target.Description) + "</tr>";
    }
}
