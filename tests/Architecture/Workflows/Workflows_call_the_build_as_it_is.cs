using System.Reflection;
using System.Text.RegularExpressions;
using MlPipeline.Nuke.Components;
using Nuke.Common;
using Assert = Xunit.Assert;

namespace MlPipeline.Architecture.Tests.Workflows;

public sealed partial class Workflows_call_the_build_as_it_is(Repository repository)
{
    // NUKE's own that a workflow may use.
    private static readonly string[] NukesOwn = ["skip", "verbosity", "nologo", "continue"];

    private static readonly IReadOnlyList<PropertyInfo> Members =
    [
        .. from component in typeof(IHazPipeline).Assembly.GetTypes()
           where component.IsInterface && component.Namespace == typeof(IHazPipeline).Namespace
           from property in component.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
           select property,
    ];

    [Fact]
    public void Every_target_is_one_of_the_build() => Offences.None(
        from workflow in Workflow.Of(repository)
        from job in workflow.Jobs
        from call in Calls(job)
        from target in call.Targets
        where !Targets().Contains(target)
        select $"{job.Place}: {target}");

    [Fact]
    public void Every_parameter_is_one_of_the_build() => Offences.None(
        from workflow in Workflow.Of(repository)
        from job in workflow.Jobs
        from call in Calls(job)
        from parameter in call.Parameters
        where !Parameters().Contains(Plain(parameter))
        select $"{job.Place}: --{parameter}");

    [Fact]
    public void Every_component_that_is_named_is_one_that_the_build_is_made_of() => Offences.None(
        from workflow in Workflow.Of(repository)
        from job in workflow.Jobs
        from call in Calls(job)
        from target in call.Targets
        where !Regex.IsMatch(Build(), $@"\bI{target}\b|\bTarget {target}\b")
        select $"{job.Place}: build/Build.cs has no {target}");

    [Fact]
    public void Every_job_calls_it() => Offences.None(
        from workflow in Workflow.Of(repository)
        from job in workflow.Jobs
        where !Calls(job).Any()
        select job.Place);

    [Fact]
    public void Calls_are_found_in_a_script()
    {
        var call = Assert.Single(BuildCall.In("set -e\n./build.sh Train Gate --model-name credit-risk --force && echo ./other.sh"));
        Assert.Equal(["Train", "Gate"], call.Targets);
        Assert.Equal(["model-name", "force"], call.Parameters);
        Assert.Empty(BuildCall.In("cat ./tools/build.sh"));
    }

    private static IEnumerable<BuildCall> Calls(WorkflowJob job) => job.Steps.SelectMany(step => BuildCall.In(step.Run ?? ""));

    private HashSet<string> Targets() => [.. Members.Where(member => member.PropertyType == typeof(Target)).Select(member => member.Name), .. TargetOfTheBuild().Matches(Build()).Select(found => found.Groups[1].Value)];

    private static HashSet<string> Parameters() =>
    [
        .. Members.Select(member => (member, member.GetCustomAttribute<ParameterAttribute>())).Where(pair => pair.Item2 is not null).Select(pair => Plain(pair.Item2!.Name ?? pair.member.Name)),
        .. NukesOwn,
    ];

    private string Build() => File.ReadAllText(repository.PathOf("build/Build.cs"));

    private static string Plain(string name) => name.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();

    [GeneratedRegex(@"\bTarget (\w+) =>")]
    private static partial Regex TargetOfTheBuild();
}
