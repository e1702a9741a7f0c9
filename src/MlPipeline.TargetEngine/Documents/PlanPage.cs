using System.Net;

namespace Nuke.Common.Documents;

/// <summary>What <c>--plan</c> writes: one page that needs nothing from elsewhere.</summary>
internal static class PlanPage
{
    private const string Head = """
        <!DOCTYPE html>
        <html lang="en">
        <meta charset="utf-8">
        <title>Execution plan</title>
        <style>body { font-family: sans-serif; } th, td { padding: .3em .6em; text-align: left; } .planned { background: gold; }</style>
        <h1>Execution plan</h1>
        <p>The marked targets run, in the order of their numbers.</p>
        <table>
        <tr><th>#</th><th>Target</th><th>Depends on</th><th>Runs after</th><th>Triggered by</th><th>Description</th></tr>

        """;

    internal static AbsolutePath Write(NukeBuild build, AbsolutePath path)
    {
        var planned = build.ExecutionPlan.Select((x, i) => Row(x, " class=\"planned\"", $"{i + 1}"));
        var others = build.ExecutableTargets.Except(build.ExecutionPlan).Select(x => Row(x, string.Empty, string.Empty));
        return path.WriteAllText($"{Head}{string.Join('\n', planned.Concat(others))}\n</table>\n</html>");
    }

    private static string Row(ExecutableTarget target, string attributes, string position)
    {
        static string Names(IEnumerable<ExecutableTarget> targets) => string.Join(", ", targets.Select(x => x.Name));
        var names = new[] { target.ExecutionDependencies, target.OrderDependencies, target.TriggerDependencies }.Select(Names);
        string[] cells = [position, target.Name, .. names, target.Description];
        return $"<tr{attributes}>{string.Concat(cells.Select(x => $"<td>{WebUtility.HtmlEncode(x)}</td>"))}</tr>";
    }
}
